package tocsin.notification.script.rest;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import tocsin.notification.script.ScriptLimits;

/** What an operator may set about scripts that templates ask: {@code tocsin.scripts.*}. */
@ConfigMapping(prefix = "tocsin.scripts")
interface ScriptSettings {

    /** How many different scripts a message may ask; the stock words go out for one that asks more. */
    int each();

    /** How long a message waits for the answers of its scripts; then the stock words go out. */
    Duration within();

    /** How many messages may wait for scripts at the same time; for others the stock words go out. */
    int atOnce();

    /** The limits. */
    default ScriptLimits limits() {
        return new ScriptLimits(each(), within(), atOnce());
    }
}
