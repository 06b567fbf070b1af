package tocsin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tocsin.local.embedded.FreePort;

/** Starts the system that tests share when the first of them asks for it; the store of the root closes it after the last one. */
final class SharedSystem implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(SharedSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.<Class<?>>of(Scene.class, Neighbour.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(Running.class, first -> Running.start(), Running.class);
        return parameter.getParameter().getType().equals(Scene.class) ? running.scene() : running.neighbour();
    }

    /** What runs, with the folder of its data, which goes with it. */
    private record Running(Path folder, Neighbour neighbour, Scene scene) implements AutoCloseable {

        private static Running start() {
            try {
                Path folder = Files.createTempDirectory("tocsin-shared");
                Neighbour neighbour = new Neighbour(FreePort.any());
                return new Running(folder, neighbour, new Scene(folder, admitting(neighbour)));
            } catch (IOException cause) {
                throw new AssertionError("The shared system does not start", cause);
            }
        }

        private static Map<String, String> admitting(Neighbour neighbour) {
            return Map.of("QUARKUS_HTTP_CORS_ENABLED", "true", "QUARKUS_HTTP_CORS_ORIGINS", neighbour.origin());
        }

        @Override
        public void close() throws Exception {
            scene.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
