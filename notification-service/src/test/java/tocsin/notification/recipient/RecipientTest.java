package tocsin.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "noc@acme.example, EMAIL",
        "first.last+alerts@mail.acme.example, EMAIL",
        "+447700900123, SMS",
        "https://hooks.acme.example/a?b=c, WEBHOOK"
    })
    void the_form_says_the_channel(String address, Channel channel) {
        Recipient recipient = Recipient.of(address);

        assertThat(recipient).isEqualTo(new Recipient(address, channel));
        assertThat(recipient.fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noc",
                "",
                "a@b@c",
                "noc@acme.example\r\nBcc: all@acme.example",
                "Noc <noc@acme.example>",
                "a@acme.example,b@acme.example"
            })
    void what_is_no_address_is_never_sent_to(String address) {
        assertThat(Recipient.of(address).fault()).contains("the recipient is not an e-mail address");
    }

    @Test
    void other_forms_are_checked_too() {
        assertThat(Recipient.of("+44 7700 900123").fault())
                .isEqualTo(Optional.of("the recipient is not a phone number with its country code"));
        assertThat(Recipient.of("http://hooks.acme.example/a").fault())
                .isEqualTo(Optional.of("the recipient is not an https URL"));
    }
}
