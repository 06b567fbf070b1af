package tocsin.benchmarks.start;

import java.nio.file.Path;

/** What a JVM can write when it ends, so that the next start finds its classes loaded and linked. */
enum Cache {
    /** Application class-data sharing, JDK 13 and newer. */
    CLASS_ARCHIVE("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
    /** Ahead-of-time class loading and linking (JEP 483) with profiles (JEP 515), JDK 25 and newer. */
    AOT_CACHE("-XX:AOTCacheOutput=", "-XX:AOTCache=");

    private final String write;
    private final String read;

    Cache(String write, String read) {
        this.write = write;
        this.read = read;
    }

    /** The option with which a JVM writes it. */
    String written(Path file) {
        return write + file;
    }

    /** The option with which a JVM starts from it. */
    String read(Path file) {
        return read + file;
    }
}
