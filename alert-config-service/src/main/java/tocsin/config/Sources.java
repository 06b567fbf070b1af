package tocsin.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import tocsin.config.alert.AlertIds;
import tocsin.config.template.Proofreader;
import tocsin.config.template.StockTemplates;
import tocsin.config.template.Syntax;
import tocsin.templates.StockWords;

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
    StockTemplates stockTemplates(Proofreader proofreader) {
        return new StockTemplates(StockWords.read(), proofreader);
    }

    @Produces
    @Singleton
    Proofreader proofreader(Syntax syntax) {
        return new Proofreader(syntax);
    }
}
