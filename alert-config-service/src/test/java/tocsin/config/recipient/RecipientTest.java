package tocsin.config.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noc@acme.example",
                "a.b+c@mail.acme.example",
                "o'neil@acme.example",
                "x@a-b.example",
                "slack+noc@acme.example"
            })
    void an_e_mail_address(String text) {
        assertThat(Recipient.of(text)).isEqualTo(new Recipient.EmailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900123", "+1234567", "+123456789012345"})
    void a_phone_number(String text) {
        assertThat(Recipient.of(text)).isEqualTo(new Recipient.PhoneNumber(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.acme.example/a", "https://hooks.acme.example:8443/a?b=c", "HTTPS://a.example"})
    void a_webhook(String text) {
        assertThat(Recipient.of(text)).isEqualTo(new Recipient.WebhookUrl(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack+https://chat.acme.example/hooks/a", "slack+https://chat.acme.example:8065/a?b=c"})
    void a_hook_of_a_chat(String text) {
        assertThat(Recipient.of(text)).isEqualTo(new Recipient.SlackHook(text));
    }

    @Test
    void a_hook_of_slack_itself_is_a_url_like_any_other() {
        String text = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXX";

        assertThat(Recipient.of(text)).isEqualTo(new Recipient.WebhookUrl(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG", "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/noc-phone_1"
            })
    void a_key_of_pushover(String text) {
        assertThat(Recipient.of(text)).isEqualTo(new Recipient.PushoverKey(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "noc",
                "noc@",
                "@acme.example",
                "noc@acme",
                "noc@acme.example ",
                "noc@acme.example\r\nBcc: x@acme.example",
                "noc@acme.example,x@acme.example",
                "<noc@acme.example>",
                ".noc@acme.example",
                "no..c@acme.example",
                "noc@-acme.example",
                "noc@acme.123",
                "nöc@acme.example",
                "+0447700900123",
                "+44 7700 900123",
                "+123456",
                "+1234567890123456",
                "447700900123",
                "+44770090012٣",
                "http://hooks.acme.example/a",
                "ftp://hooks.acme.example/a",
                "https://",
                "https:///a",
                "https://user:secret@hooks.acme.example/a",
                "https://hooks.acme.example/a#b",
                "https://hooks.acme.example/a b",
                "https://hööks.acme.example/a",
                "slack+http://chat.acme.example/a",
                "slack+https://",
                "slack+https://user:secret@chat.acme.example/a",
                "Slack+https://chat.acme.example/a",
                "slack+slack+https://chat.acme.example/a",
                "pushover:",
                "pushover:noc@acme.example",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRs",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsGx",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/a b",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/a-name-of-26-characters-xx"
            })
    void anything_else_is_refused_with_an_example_of_what_would_be_right(String text) {
        assertThatThrownBy(() -> Recipient.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be ");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void a_local_part_of_more_than_64_characters_is_refused(int length) {
        String text = "a".repeat(length) + "@acme.example";

        assertThatThrownBy(() -> Recipient.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
