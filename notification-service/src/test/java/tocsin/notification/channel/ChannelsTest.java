package tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    private final Channels channels = FakeChannel.all();

    @ParameterizedTest
    @CsvSource({
        "noc@acme.example, email, smtp",
        "https://hooks.acme.example/a, webhook, https://hooks.acme.example/a",
        "+447700900123, sms, +447700900123",
        "nonsense, none, nonsense"
    })
    void the_form_says_the_channel_and_the_channel_the_destination(String address, String word, String destination) {
        Recipient recipient = channels.recipient(address);

        assertThat(recipient).isEqualTo(new Recipient(address, word));
        assertThat(channels.destination(recipient)).isEqualTo(destination);
    }

    @Test
    void what_no_channel_serves_is_told_what_they_do_serve() {
        assertThat(channels.obstacle(channels.recipient("nonsense")))
                .contains("the recipient is none of these: an address with +, an address with ://, an address with @");
        assertThat(channels.obstacle(channels.recipient("+447700900123"))).contains(FakeChannel.NO_GATEWAY);
        assertThat(channels.obstacle(channels.recipient("noc@acme.example"))).isEmpty();
    }

    @Test
    void a_channel_that_is_no_more_is_an_obstacle() {
        assertThat(channels.obstacle(new Recipient("noc@acme.example", "fax")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("the recipient is none of these"));
    }

    @Test
    void two_channels_of_one_name_are_refused() {
        assertThatThrownBy(() -> new Channels(List.of(FakeChannel.email(), FakeChannel.email())))
                .isInstanceOf(IllegalStateException.class);
    }
}
