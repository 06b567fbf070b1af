package tocsin.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder that holds everything that a run keeps.
 *
 * @param root the folder, absolute
 */
public record DataFolder(Path root) {

    /** Makes the folder where it is missing. */
    public static DataFolder at(Path path) throws Failure {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException cause) {
            throw Failure.because("the data folder " + root + " cannot be made", cause);
        }
        return new DataFolder(root);
    }

    /** PostgreSQL's data. */
    public Path database() {
        return root.resolve("postgres");
    }

    /** The broker's journal. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** The e-mails, one {@code .eml} file each. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** The log of a part. */
    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** What signs the tokens of this folder's runs; for its owner only. */
    public Path tokenKey() {
        return root.resolve("token.key");
    }

    /** Held while a run lasts. */
    public Path lock() {
        return root.resolve("run.lock");
    }

    /** The processes of the run that lasts. */
    public Path processes() {
        return root.resolve("run.processes");
    }

    /** Where everything is, for programs, and a token for them; there while a run is ready, for its owner only. */
    public Path addresses() {
        return root.resolve("run.json");
    }
}
