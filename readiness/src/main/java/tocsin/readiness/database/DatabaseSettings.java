package tocsin.readiness.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings {@code tocsin.database.*}. */
@ConfigMapping(prefix = "tocsin.database")
interface DatabaseSettings {

    /** How long the database may take to answer a statement, in whole seconds, at least 2. */
    @WithDefault("PT30S")
    Duration answerWithin();

    /** How long a connection may take to be made. */
    @WithDefault("PT5S")
    Duration connectWithin();
}
