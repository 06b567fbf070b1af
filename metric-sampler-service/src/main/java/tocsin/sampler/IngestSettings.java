package tocsin.sampler;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import tocsin.sampler.ingest.Intake;

/** The settings {@code tocsin.ingest.*}. */
@ConfigMapping(prefix = "tocsin.ingest")
interface IngestSettings {

    Duration FIRST_RETRY = Duration.ofMillis(200);
    Duration LAST_RETRY = Duration.ofSeconds(5);

    /** How long the first report of a batch waits for others. */
    Duration linger();

    /** A batch takes no further message once it has this many reports. */
    int largestBatch();

    /**
     * How many reports of HTTP requests may wait while the database is slow or away; beyond that a request is refused.
     * What comes over AMQP is bounded by its link: {@code tocsin.amqp.*}.
     */
    int capacity();

    /** How long an HTTP request waits for its reports to be committed. */
    Duration answerWithin();

    /** For how long an identity is remembered at least. */
    Duration remember();

    /** The directory with the field maps of other switches' records; empty: those that Tocsin brings. */
    Optional<String> fieldMaps();

    default Intake.Settings intake() {
        return new Intake.Settings(linger(), largestBatch(), capacity(), FIRST_RETRY, LAST_RETRY);
    }
}
