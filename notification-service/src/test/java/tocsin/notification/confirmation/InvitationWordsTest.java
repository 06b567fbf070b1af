package tocsin.notification.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.notification.message.Message;

class InvitationWordsTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Token TOKEN = new Token("AAAAbbbbCCCCddddEEEEffff");

    private final InvitationWords words = new InvitationWords("https://tocsin.example/api/v1/confirmations/", MONTH);

    @Test
    void the_question_says_who_asks_for_what_and_how_to_answer() {
        assertThat(words.to(invitation("Acme Telecom")))
                .isEqualTo(new Message(
                        "Acme Telecom asks: do you want alerts?",
                        """
                        Acme Telecom would like to send you alerts about telephone traffic, such as failing calls or a low balance, at

                          victim@example.com

                        If you want them, open this page and confirm:

                          https://tocsin.example/api/v1/confirmations/AAAAbbbbCCCCddddEEEEffff

                        The link is good for 30 days. If you do not want them, do nothing: no alerts are sent to you.
                        """,
                        Optional.empty(),
                        "Acme Telecom would like to send you alerts. To agree, open"
                                + " https://tocsin.example/api/v1/confirmations/AAAAbbbbCCCCddddEEEEffff"
                                + " - or do nothing to get none.",
                        Optional.empty()));
    }

    @Test
    void whoever_runs_tocsin_has_no_name_here() {
        assertThat(words.to(invitation("")).subject())
                .isEqualTo("The operator of this alerting system asks: do you want alerts?");
    }

    @Test
    void the_name_of_a_company_is_a_few_words_in_one_line_and_no_link() {
        assertThat(words.to(invitation("Win\r\nnow https://evil.example\t" + "!".repeat(100)))
                        .subject())
                .isEqualTo("Win now https evil.example " + "!".repeat(33) + " asks: do you want alerts?");
    }

    @Test
    void an_address_or_a_time_that_could_not_be_is_refused() {
        assertThatThrownBy(() -> new InvitationWords("tocsin.example", MONTH))
                .hasMessage("tocsin.confirmations.url must begin with https:// or http://, not: tocsin.example");
        assertThatThrownBy(() -> new InvitationWords("https://tocsin.example", Duration.ofHours(23)))
                .hasMessage("tocsin.confirmations.valid must be at least P1D");
    }

    @Test
    void a_token_is_long_and_new_each_time_and_shows_itself_to_nobody() {
        Token token = Token.fresh(new SecureRandom());

        assertThat(token.text())
                .hasSize(24)
                .isNotEqualTo(Token.fresh(new SecureRandom()).text());
        assertThat(Token.read(token.text())).contains(token);
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(token.hash()).hasSize(32);
        assertThat(Token.read(token.text() + "A")).isEmpty();
        assertThat(Token.read("AAAAbbbbCCCCddddEEEE/../")).isEmpty();
    }

    private static Invitation invitation(String companyName) {
        return new Invitation(UUID.randomUUID(), new Party("acme", "victim@example.com"), companyName, TOKEN);
    }
}
