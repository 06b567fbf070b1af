package tocsin.notification.message.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator may set about the filling of templates: {@code tocsin.rendering.*}. */
@ConfigMapping(prefix = "tocsin.rendering")
interface RenderingSettings {

    /** How many messages are written at the same time. */
    int threads();

    /** How many messages wait at most to be written, and as many previews; more are refused, and tried again later. */
    int waiting();

    /**
     * How many steps filling one part of a template may take: texts, values, passes of loops, whether they write
     * anything or not.
     */
    int steps();

    /** How long filling one part may take. */
    Duration within();
}
