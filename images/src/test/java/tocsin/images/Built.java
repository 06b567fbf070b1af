package tocsin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tocsin.local.process.Service;

/** A checkout that looks as if a service had been built in it, and what an image of it is prepared from. */
record Built(Path repository, Service service) {

    static Built in(Path folder, Service service) throws IOException {
        Built built = new Built(folder, service);
        built.write(built.target().resolve("bom.json"), "{\"bomFormat\": \"CycloneDX\"}");
        Path executable = built.target().resolve(service.module() + "-runner");
        built.write(executable, "machine code");
        if (!executable.toFile().setExecutable(true)) {
            throw new IOException(executable + " cannot be made executable");
        }
        return built;
    }

    Layout layout() throws IOException {
        Layout layout = new Layout(repository.resolve("java"), repository.resolve("packages"));
        Map<String, String> files = Map.of(
                "lib/boot/org.example.boot.jar", "1",
                "lib/main/org.example.library.jar", "2",
                "lib/main/tocsin.access.jar", "3",
                "app/service.jar", "4",
                "quarkus/generated-bytecode.jar", "5",
                "quarkus-run.jar", "6",
                "jvm.flags", JvmFlags.of(service),
                "app.aot", "7");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(layout.packages().resolve(file.getKey()), file.getValue());
        }
        Path java = layout.runtime().resolve("bin/java");
        write(java, "machine code");
        if (!java.toFile().setExecutable(true)) {
            throw new IOException(java + " cannot be made executable");
        }
        return layout;
    }

    /** Ships an image on nothing into a folder, and opens it. */
    ImageArchive shipped(ImagePlan plan, Path to) throws Exception {
        Files.createDirectories(to);
        new Shipping(BaseImage.of("scratch"), new Destination.Archives(to), to.resolve("cache")).ship(plan);
        List<Path> files;
        try (var found = Files.list(to)) {
            files = found.filter(file -> file.toString().endsWith(".tar")).toList();
        }
        return ImageArchive.at(files.get(0));
    }

    private Path target() {
        return repository.resolve(service.module()).resolve("target");
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
