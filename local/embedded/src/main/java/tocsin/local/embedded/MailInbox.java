package tocsin.local.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on loopback that takes every message for everybody and keeps each as one {@code .eml} file, on disk
 * before it is accepted. Files sort by their arrival.
 */
public final class MailInbox implements AutoCloseable {

    private static final String SUFFIX = ".eml";
    private static final Pattern NAME = Pattern.compile("\\d{8}-.*\\.eml");

    private final Path folder;
    private final AtomicLong arrivals;
    private final SMTPServer server;

    private MailInbox(Path folder, int port, long arrived) {
        this.folder = folder;
        this.arrivals = new AtomicLong(arrived);
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Tocsin inbox")
                .messageHandler(this::keep)
                .build();
    }

    /**
     * Starts an inbox.
     *
     * @param folder where the messages are kept; made where it is missing
     * @param port the port on 127.0.0.1; 0 for any free one
     * @throws PortTaken where something else listens on the port
     */
    public static MailInbox start(Path folder, int port) throws IOException {
        if (port != 0) {
            FreePort.demand(port);
        }
        Files.createDirectories(folder);
        MailInbox inbox = new MailInbox(folder, port, latest(folder));
        inbox.server.start();
        return inbox;
    }

    private static long latest(Path folder) {
        List<Path> files = files(folder);
        return files.isEmpty() ? 0 : number(files.get(files.size() - 1));
    }

    private void keep(MessageContext context, String from, String to, byte[] data) throws RejectException {
        String name = String.format("%08d-%s", arrivals.incrementAndGet(), UUID.randomUUID());
        Path part = folder.resolve(name + ".part");
        try {
            Files.write(part, data, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
            Files.move(part, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new RejectException(451, "The message could not be kept: " + cause.getMessage());
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getPortAllocated();
    }

    /** The folder of the messages. */
    public Path folder() {
        return folder;
    }

    /** All messages, the oldest first. */
    public List<MimeMessage> messages() {
        return files(folder).stream().map(MailInbox::read).toList();
    }

    /** All messages to an address, the oldest first. */
    public List<MimeMessage> messagesTo(String address) {
        return messages().stream().filter(message -> isTo(message, address)).toList();
    }

    /** Reads one {@code .eml} file; an address that is none is read as it stands there. */
    public static MimeMessage read(Path file) {
        Properties lenient = new Properties();
        lenient.setProperty("mail.mime.address.strict", "false");
        try {
            return new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (MessagingException cause) {
            throw new IllegalStateException(file + " is not a message", cause);
        }
    }

    /** The number of a message's file: the first message of a folder has 1. */
    public static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().split("-", 2)[0]);
    }

    /** The {@code .eml} files of a folder, the oldest first. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException cause) {
            throw new IllegalStateException("A message without readable recipients", cause);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
