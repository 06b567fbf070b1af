package tocsin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailInboxTest {

    @TempDir
    Path folder;

    @Test
    void takes_a_message_for_anybody_and_keeps_it_as_a_file() throws Exception {
        try (MailInbox inbox = MailInbox.start(folder, 0)) {
            send(inbox, "noc@acme.example", "Low ASR");
            send(inbox, "billing@acme.example", "Low balance: 49,95 €");

            assertThat(inbox.messagesTo("billing@acme.example"))
                    .extracting(MimeMessage::getSubject)
                    .containsExactly("Low balance: 49,95 €");
            assertThat(MailInbox.files(folder)).hasSize(2);
        }
    }

    @Test
    void keeps_its_messages_in_order_over_a_restart_even_if_some_were_removed() throws Exception {
        try (MailInbox inbox = MailInbox.start(folder, 0)) {
            send(inbox, "noc@acme.example", "first");
            send(inbox, "noc@acme.example", "second");
        }
        Files.delete(MailInbox.files(folder).get(0));
        try (MailInbox inbox = MailInbox.start(folder, 0)) {
            send(inbox, "noc@acme.example", "third");

            assertThat(inbox.messages()).extracting(MimeMessage::getSubject).isEqualTo(List.of("second", "third"));
            assertThat(MailInbox.files(folder)).extracting(MailInbox::number).containsExactly(2L, 3L);
        }
    }

    @Test
    void a_message_to_what_is_no_address_can_be_read_all_the_same() throws Exception {
        Path file = Files.writeString(
                folder.resolve("00000001-a.eml"),
                "From: tocsin@example.com\r\nTo: noc@acme.ex`mple\r\nSubject: Low ASR\r\n\r\ntext\r\n");

        MimeMessage message = MailInbox.read(file);

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("noc@acme.ex`mple");
        assertThat(message.getSubject()).isEqualTo("Low ASR");
    }

    @Test
    void a_taken_port_is_refused() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailInbox.start(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class);
        }
    }

    private static void send(MailInbox inbox, String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(inbox.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("tocsin@example.com"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("text", "UTF-8");
        Transport.send(message);
    }
}
