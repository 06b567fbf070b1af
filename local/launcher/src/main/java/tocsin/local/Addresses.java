package tocsin.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.process.Service;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Settings;

/**
 * The file that tells programs where everything is, and gives them an administrator's token; so it is for its owner only. It
 * is there exactly while a run is ready.
 */
final class Addresses implements AutoCloseable {

    private final Path file;

    private Addresses(Path file) {
        this.file = file;
    }

    /** With the token that programs are to bear; without one where tokens come from an outside issuer. */
    static Addresses write(Settings settings, Optional<String> token) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode addresses = addresses(settings, json.createObjectNode());
        token.ifPresent(ours -> addresses.put("token", ours));
        Path file = settings.folder().addresses();
        Path part = Path.of(file + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        json.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), addresses);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return new Addresses(file);
    }

    /** Removes what a run that was killed has left. */
    static void remove(DataFolder folder) throws Failure {
        try {
            Files.deleteIfExists(folder.addresses());
        } catch (IOException cause) {
            throw Failure.because(folder.addresses() + " cannot be removed", cause);
        }
    }

    private static ObjectNode addresses(Settings settings, ObjectNode addresses) {
        Outside outside = settings.outside();
        addresses.put("process", ProcessHandle.current().pid());
        addresses.put("gateway", http(settings, Listener.GATEWAY));
        if (!outside.broker()) {
            addresses.put("amqp", "amqp://" + loopback(settings, Listener.AMQP));
        }
        if (!outside.database()) {
            addresses.put(
                    "database", "postgresql://" + loopback(settings, Listener.POSTGRES) + "/" + EmbeddedDatabase.NAME);
        }
        if (!outside.mail()) {
            addresses.put("inbox", settings.folder().inbox().toString());
        }
        for (Service service : Service.values()) {
            addresses.put(service.key(), http(settings, service.listener()));
        }
        return addresses;
    }

    private static String http(Settings settings, Listener listener) {
        return "http://" + loopback(settings, listener);
    }

    private static String loopback(Settings settings, Listener listener) {
        return "127.0.0.1:" + settings.ports().of(listener);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
