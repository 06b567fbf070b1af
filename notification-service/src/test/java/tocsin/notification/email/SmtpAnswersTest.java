package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.channel.Outcome;

class SmtpAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550, refused",
        "recipient address not accepted, 553, refused",
        "recipient address not accepted, 450, failed",
        "sending data failed, 554, refused",
        "sending data failed, 451, failed",
        "sender address not accepted, 550, failed",
        "AUTH LOGIN failed, 535, failed",
        "service not available, 421, failed"
    })
    void only_a_permanent_answer_about_this_message_ends_it(String step, int code, String outcome) {
        SMTPException answer = new SMTPException(step, code, List.of(code + " said so"), false);

        Outcome meant = SmtpAnswers.outcomeOf(answer);

        assertThat(meant.word()).isEqualTo(outcome);
        assertThat(meant.detail()).isEqualTo(step + ": " + code + " said so");
    }

    @Test
    void a_server_out_of_reach_is_tried_again() {
        assertThat(SmtpAnswers.outcomeOf(new ConnectException("Connection refused")))
                .isEqualTo(Outcome.Failed.ofDestination("Connection refused"));
    }

    @Test
    void a_message_id_is_the_same_for_the_same_notification() {
        UUID id = UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10");

        assertThat(MessageIds.of("Tocsin <alerts@example.com>").of(id))
                .isEqualTo("<9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10@tocsin.example.com>");
        assertThat(MessageIds.of("alerts@example.com").of(id))
                .isEqualTo("<9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10@tocsin.example.com>");
    }
}
