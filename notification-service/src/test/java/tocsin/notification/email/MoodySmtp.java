package tocsin.notification.email;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import tocsin.local.embedded.FreePort;

/** An SMTP server that refuses as it is told, and can be away. In order after {@code EmbeddedParts}, whose inbox it replaces. */
public final class MoodySmtp implements QuarkusTestResourceLifecycleManager {

    /** A message that was taken. */
    record Taken(String to, String subject, String messageId) {}

    private final Map<String, Queue<Integer>> moods = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private int port;
    private SMTPServer server;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            port = FreePort.any();
        } catch (IOException cause) {
            throw new IllegalStateException("No port is free", cause);
        }
        comeBack();
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(port));
    }

    void comeBack() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Handler::new)
                .build();
        server.start();
    }

    void goAway() {
        server.stop();
    }

    /** Answers the next attempts to a recipient with these codes, before it takes messages again. */
    void refuse(String recipient, Integer... codes) {
        moods.put(recipient, new ConcurrentLinkedQueue<>(List.of(codes)));
    }

    List<String> subjectsTo(String recipient) {
        return taken.stream()
                .filter(each -> each.to().equals(recipient))
                .map(Taken::subject)
                .toList();
    }

    List<Taken> taken(String recipient) {
        return taken.stream().filter(each -> each.to().equals(recipient)).toList();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new MatchesType(MoodySmtp.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private String to;

        private Handler(MessageContext context) {}

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            Integer code =
                    moods.getOrDefault(recipient, new ConcurrentLinkedQueue<>()).poll();
            if (code != null) {
                throw new RejectException(code, "not in the mood");
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), data);
                taken.add(new Taken(to, message.getSubject(), message.getMessageID()));
                return null;
            } catch (MessagingException cause) {
                throw new IOException(cause);
            }
        }

        @Override
        public void done() {}
    }
}
