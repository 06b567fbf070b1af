package tocsin.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import tocsin.config.alert.AlertIds;

/** Where time and chance come from; nothing else asks a clock. */
final class Sources {

    @Produces
    @Singleton
    InstantSource time() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    AlertIds alertIds(InstantSource time) {
        return new AlertIds(time, new SecureRandom());
    }
}
