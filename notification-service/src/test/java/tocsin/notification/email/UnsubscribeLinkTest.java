package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.message.Message;

class UnsubscribeLinkTest {

    @Test
    void names_whom_and_what_it_is_about() {
        assertThat(link("mailto:stop@example.com?subject={alert}%20{recipient}", "{\"alertId\": \"a b\"}"))
                .isEqualTo("<mailto:stop@example.com?subject=a%20b%20noc%40acme.example>");
    }

    @Test
    void is_there_even_if_the_alert_is_not_known() {
        assertThat(link("https://portal.example.com/{alert}", "{}")).isEqualTo("<https://portal.example.com/>");
        assertThat(link("https://portal.example.com/{alert}", "no JSON")).isEqualTo("<https://portal.example.com/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop@example.com",
                "http://portal.example.com/",
                "https://portal.example.com/ x",
                "https://portal.example.com/>,<https://other.example",
                "mailto:stop@example.com\r\nBcc: all@acme.example"
            })
    void what_is_no_link_stops_the_service_at_its_start(String template) {
        assertThatThrownBy(() -> new UnsubscribeLink(template)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String link(String template, String document) {
        return new UnsubscribeLink(template)
                .of(new Dispatch(
                        UUID.randomUUID(),
                        Optional.empty(),
                        "noc@acme.example",
                        new Message("subject", "text"),
                        document,
                        false));
    }
}
