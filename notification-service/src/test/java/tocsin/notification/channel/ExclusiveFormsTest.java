package tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.embedded.EmbeddedParts;

/** The channels of an installation, as it makes them. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ExclusiveFormsTest {

    @Inject
    @All
    List<Channel> channels;

    @ParameterizedTest
    @CsvSource({
        "noc@acme.example, email",
        "+noc@acme.example, email",
        "slack+noc@acme.example, email",
        "pushover:noc@acme.example, email",
        "+447700900123, sms",
        "+44 7700, sms",
        "https://hooks.acme.example/a, webhook",
        "https://noc@hooks.acme.example/a, webhook",
        "http://hooks.acme.example/a, webhook",
        "https://hooks.slack.com/services/T0/B0/X, slack",
        "slack+https://chat.acme.example/hooks/@a, slack",
        "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG, pushover"
    })
    void a_recipient_is_meant_for_exactly_one_channel(String recipient, String word) {
        assertThat(channels.stream().filter(channel -> channel.means(recipient)).map(Channel::word))
                .containsExactly(word);
    }
}
