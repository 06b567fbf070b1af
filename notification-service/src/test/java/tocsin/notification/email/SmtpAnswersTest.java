package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.outgoing.Masking;

class SmtpAnswersTest {

    private final SmtpAnswers answers = new SmtpAnswers(new Masking(Set.of("open-sesame")));

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550",
        "recipient address not accepted, 553",
        "DATA command not accepted, 554",
        "sending data failed, 554"
    })
    void a_permanent_answer_about_this_message_ends_it(String step, int code) {
        assertThat(outcome(step, code)).isEqualTo(new Outcome.Refused(step + ": " + code + " said so"));
    }

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 450, MESSAGE",
        "DATA command not accepted, 452, MESSAGE",
        "sending data failed, 451, MESSAGE",
        "recipient address not accepted, 421, DESTINATION",
        "sending data failed, 421, DESTINATION",
        "recipient address not accepted, 530, DESTINATION",
        "sender address not accepted, 550, DESTINATION",
        "got error response, 554, DESTINATION",
        "AUTH LOGIN failed, 535, DESTINATION",
        "service not available, 421, DESTINATION"
    })
    void everything_else_may_be_otherwise_later(String step, int code, Extent extent) {
        assertThat(outcome(step, code))
                .isEqualTo(new Outcome.Failed(extent, step + ": " + code + " said so", Optional.empty()));
    }

    @Test
    void what_is_no_answer_is_none_about_this_message() {
        SMTPException garbage =
                new SMTPException("recipient address not accepted", 500, List.of("HTTP/1.1 400 Bad Request"), false);

        assertThat(answers.outcomeOf(garbage))
                .isEqualTo(Outcome.Failed.ofDestination("recipient address not accepted: HTTP/1.1 400 Bad Request"));
    }

    @Test
    void a_message_that_a_server_says_is_too_large_ends() {
        assertThat(answers.outcomeOf(new IllegalStateException("message exceeds allowed size limit")))
                .isEqualTo(new Outcome.Refused("message exceeds allowed size limit"));
    }

    @Test
    void a_server_out_of_reach_is_tried_again() {
        assertThat(answers.outcomeOf(new ConnectException("Connection refused")))
                .isEqualTo(Outcome.Failed.ofDestination("Connection refused"));
    }

    @Test
    void a_password_is_not_quoted() {
        assertThat(answers.outcomeOf(new IllegalStateException("what is open-sesame?")))
                .isEqualTo(Outcome.Failed.ofDestination("what is ***?"));
    }

    @Test
    void a_message_id_is_the_same_for_the_same_notification() {
        UUID id = UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10");

        assertThat(MessageIds.of("Tocsin <alerts@example.com>").of(id))
                .isEqualTo("<9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10@tocsin.example.com>");
        assertThat(MessageIds.of("alerts@example.com").of(id))
                .isEqualTo("<9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10@tocsin.example.com>");
    }

    private Outcome outcome(String step, int code) {
        return answers.outcomeOf(new SMTPException(step, code, List.of(code + " said so"), false));
    }
}
