package tocsin.images;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** Folders whose files all have the one moment that they have in the image. */
final class FileTree {

    /** What Jib gives every file. An AOT cache is refused where a jar has another time than when it was made. */
    static final Instant TIME = Instant.ofEpochSecond(1);

    private FileTree() {}

    /** Copies a file or a folder with all that is in it; the parent of the copy is made where it is missing. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> found = Files.walk(from)) {
            for (Path each : found.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** Gives every file and folder the time. */
    static void settle(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setLastModifiedTime(file, FileTime.from(TIME));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
