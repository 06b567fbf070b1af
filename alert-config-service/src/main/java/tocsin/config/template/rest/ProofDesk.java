package tocsin.config.template.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import tocsin.config.rest.Desk;

/** Where templates are read. */
@Singleton
final class ProofDesk {

    private final Desk desk = new Desk("tocsin-proofreading", "templates");

    /** Reads as {@link Desk#read} does. */
    <T> Uni<T> read(Supplier<T> reading) {
        return desk.read(reading);
    }

    @PreDestroy
    void stop() {
        desk.close();
    }
}
