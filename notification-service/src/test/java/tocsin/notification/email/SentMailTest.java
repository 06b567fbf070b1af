package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.MailInbox;
import tocsin.notification.Examples;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Message;
import tocsin.notification.message.Picture;

/** Mails as they arrive. */
class SentMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HTML =
            "<!doctype html><html><body><p>Gebühr – 27.5&nbsp;%</p><img src=\"cid:picture\"></body></html>\n";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2, '.', '\r', '\n'};

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private MailInbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = MailInbox.start(folder, 0);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void text_alone_is_text_alone() throws Exception {
        MimeMessage mail = sent(new Message("Low ASR", "FIRING: Low ASR\r\n.hidden dot\nGebühr\n"));

        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(text(mail)).isEqualTo("FIRING: Low ASR\n.hidden dot\nGebühr\n");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@tocsin.example.com>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void text_and_html_are_alternatives_the_better_one_last() throws Exception {
        MimeMessage mail = sent(new Message("Low ASR", "FIRING\n", Optional.of(HTML), "Low ASR", Optional.empty()));

        Multipart both = multipart(mail, "multipart/alternative");
        assertThat(both.getCount()).isEqualTo(2);
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(text(both.getBodyPart(0))).isEqualTo("FIRING");
        assertThat(both.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(text(both.getBodyPart(1))).isEqualTo(HTML.strip());
    }

    @Test
    void a_picture_comes_with_the_html_that_shows_it() throws Exception {
        MimeMessage mail = sent(new Message(
                "Low ASR", "FIRING\n", Optional.of(HTML), "Low ASR", Optional.of(new Picture(PNG, "ASR falls"))));

        Multipart both = multipart(mail, "multipart/alternative");
        Multipart related = multipart(both.getBodyPart(1), "multipart/related");
        Part picture = related.getBodyPart(1);
        assertThat(related.getCount()).isEqualTo(2);
        assertThat(text(related.getBodyPart(0))).isEqualTo(HTML.strip());
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<picture>");
        assertThat(picture.getDisposition()).isEqualTo("inline");
        assertThat(picture.getInputStream().readAllBytes()).isEqualTo(PNG);
    }

    @Test
    void what_follows_belongs_to_the_conversation_of_the_first() throws Exception {
        UUID first = UUID.randomUUID();

        MimeMessage mail = sent(new Message("Low ASR", "RESOLVED\n"), Optional.of(first), Optional.empty());

        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<" + first + "@tocsin.example.com>");
        assertThat(mail.getHeader("References")).containsExactly("<" + first + "@tocsin.example.com>");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@tocsin.example.com>");
    }

    @Test
    void a_reader_can_ask_not_to_be_told_any_longer() throws Exception {
        Message message = new Message("Low ASR", "FIRING\n");
        String template = "https://portal.example.com/stop?alert={alert}&to={recipient}";

        assertThat(sent(message, Optional.empty(), Optional.of(template)).getHeader("List-Unsubscribe"))
                .containsExactly("<https://portal.example.com/stop?alert=0f8fad5b-d9cb-469f-a165-70867728950e"
                        + "&to=noc%2Balerts%40acme.example>");
    }

    @Test
    void a_subject_in_any_script_arrives_whole_and_in_one_piece() throws Exception {
        String subject = "[Warnung] Größe – 低い 🔥🔥 " + "długi ".repeat(20);

        MimeMessage mail = sent(new Message(subject, "text\n"));

        assertThat(MimeUtility.unfold(mail.getSubject())).isEqualTo(subject.strip());
        assertThat(mail.getHeader("Subject")[0].lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
    }

    @Test
    void a_title_cannot_end_a_header_or_begin_another() throws Exception {
        MimeMessage mail = sent(new Message(
                "Low ASR\r\nBcc: all@acme.example\u0085X-A: b\u2028\r\n\r\n<html>", "Bcc: all@acme.example\n"));

        assertThat(mail.getSubject()).isEqualTo("Low ASR Bcc: all@acme.example X-A: b <html>");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-A")).isNull();
        assertThat(text(mail)).isEqualTo("Bcc: all@acme.example\n");
    }

    @Test
    void a_title_that_looks_encoded_is_shown_as_it_is() throws Exception {
        MimeMessage mail = sent(new Message("=?UTF-8?B?QmNj?= Low ASR", "text\n"));

        assertThat(mail.getSubject()).isEqualTo("=?UTF-8?B?QmNj?= Low ASR");
    }

    private MimeMessage sent(Message message) throws Exception {
        return sent(message, Optional.empty(), Optional.empty());
    }

    private MimeMessage sent(Message message, Optional<UUID> thread, Optional<String> unsubscribe) {
        Dispatch dispatch = new Dispatch(
                id,
                thread,
                "noc+alerts@acme.example",
                message,
                Examples.firing().toString(),
                false);
        Outcome outcome = TestMail.channel(
                        TestMail.server(inbox.port()).setUsername(null).setPassword(null), PATIENCE, unsubscribe)
                .send(dispatch)
                .await()
                .atMost(PATIENCE);
        assertThat(outcome).isEqualTo(new Outcome.Delivered("accepted by the mail server"));
        return inbox.messagesTo("noc+alerts@acme.example").get(0);
    }

    private static Multipart multipart(Part part, String type) throws Exception {
        assertThat(part.getContentType()).startsWith(type + ";");
        return (Multipart) part.getContent();
    }

    private static String text(Part part) throws Exception {
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
