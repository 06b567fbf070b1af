package tocsin.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.config.alert.AlertIds;
import tocsin.config.template.Proofreader;
import tocsin.config.template.StockTemplates;
import tocsin.config.template.Syntax;

/** Where time, chance and what comes with the build are from; nothing else asks a clock. */
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

    @Produces
    @Singleton
    StockTemplates stockTemplates() {
        return new StockTemplates(Sources::resource);
    }

    @Produces
    @Singleton
    Proofreader proofreader(Syntax syntax) {
        return new Proofreader(syntax);
    }

    private static Optional<String> resource(String path) {
        try (InputStream content = Sources.class.getClassLoader().getResourceAsStream(path)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
