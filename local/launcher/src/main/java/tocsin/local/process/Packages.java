package tocsin.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tocsin.local.settings.Failure;

/**
 * Where the services' packages are.
 *
 * @param repository the root of the checkout
 * @param nativeExecutables whether to take the native executables in place of the jars
 */
public record Packages(Path repository, boolean nativeExecutables) {

    /**
     * The command that starts a service.
     *
     * @throws Failure where the service is not built
     */
    public List<String> command(Service service) throws Failure {
        Path target = repository.resolve(service.module()).resolve("target");
        return nativeExecutables ? executable(service, target) : jar(service, target);
    }

    private static List<String> jar(Service service, Path target) throws Failure {
        Path jar = target.resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw Failure.because("%s is not built, %s is missing; build it with mvn package, or start with ./run"
                    .formatted(service.module(), jar));
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(service.javaOptions());
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }

    private static List<String> executable(Service service, Path target) throws Failure {
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                var executable = files.filter(file -> file.toString().endsWith("-runner"))
                        .filter(Files::isExecutable)
                        .findFirst();
                if (executable.isPresent()) {
                    return List.of(executable.get().toString(), service.nativeOption());
                }
            } catch (IOException cause) {
                throw Failure.because(target + " cannot be read", cause);
            }
        }
        throw Failure.because("%s has no native executable, %s is missing; build it with mvn verify -Dnative"
                .formatted(service.module(), target.resolve("*-runner")));
    }
}
