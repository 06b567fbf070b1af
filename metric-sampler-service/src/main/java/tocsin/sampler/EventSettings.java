package tocsin.sampler;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import tocsin.sampler.live.Listeners;

/** The settings {@code tocsin.events.*}: those who listen to what happens. */
@ConfigMapping(prefix = "tocsin.events")
interface EventSettings {

    /** How often they are shown that they are connected; whole seconds. Read by the scheduler. */
    Duration pulse();

    /** How many events may wait for each of them. */
    int queue();

    /** How many may listen to one replica. */
    int streams();

    /** How many of them may be one and the same editor or viewer. */
    int streamsOfOne();

    default Listeners.Limits limits() {
        return new Listeners.Limits(streams(), streamsOfOne(), queue());
    }
}
