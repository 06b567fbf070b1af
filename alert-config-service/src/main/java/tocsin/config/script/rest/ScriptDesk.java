package tocsin.config.script.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import tocsin.config.rest.Desk;

/** Where scripts are read. */
@Singleton
final class ScriptDesk {

    private final Desk desk = new Desk("tocsin-script-reading", "scripts");

    /** Reads as {@link Desk#read} does. */
    <T> Uni<T> read(Supplier<T> reading) {
        return desk.read(reading);
    }

    @PreDestroy
    void stop() {
        desk.close();
    }
}
