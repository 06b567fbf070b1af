package tocsin.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Channel.Audience;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Message;

class SmsChannelTest {

    private static final String NUMBER = "+447700900123";
    private static final UUID ID = UUID.fromString("5f0c2f56-7a53-4f7e-9a39-6f6a50b5b7d1");

    private final List<ShortMessage> sent = new ArrayList<>();
    private final SmsChannel channel = new SmsChannel(Optional.of(new Gateway()), 2);
    private final SmsChannel none = new SmsChannel(Optional.empty(), 10);

    private final class Gateway implements SmsGateway {

        @Override
        public String destination() {
            return "smsc.example.net:2775";
        }

        @Override
        public Uni<Outcome> send(ShortMessage message) {
            sent.add(message);
            return Uni.createFrom().item(new Outcome.Delivered("taken"));
        }

        @Override
        public void start() {}

        @Override
        public void close() {}
    }

    @Test
    void it_is_for_people_with_telephones() {
        assertThat(channel.word()).isEqualTo("sms");
        assertThat(channel.form()).isEqualTo("a phone number with its country code");
        assertThat(channel.audience()).isEqualTo(Audience.PEOPLE);
    }

    @Test
    void a_plus_means_a_telephone_and_an_at_sign_never_does() {
        assertThat(channel.means(NUMBER)).isTrue();
        assertThat(channel.means("+44 (0) 7700")).isTrue();
        assertThat(channel.means("447700900123")).isFalse();
        assertThat(channel.means("+alerts@acme.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "+447700",
                "+0447700900123",
                "+4477009001234567",
                "+44 7700 900123",
                "+44770090012a",
                "+٤٤٧٧٠٠٩٠٠١٢٣"
            })
    void what_is_no_number_is_never_sent_to(String recipient) {
        assertThat(channel.obstacle(recipient)).contains("the recipient is not a phone number with its country code");
        assertThat(outcome(channel, recipient, "text"))
                .isEqualTo(new Outcome.Refused("the recipient is not a phone number with its country code"));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_number_is_reached_through_the_gateway() {
        assertThat(channel.obstacle(NUMBER)).isEmpty();
        assertThat(channel.destination(NUMBER)).isEqualTo("smsc.example.net:2775");

        assertThat(outcome(channel, NUMBER, "ASR 27.5 %")).isEqualTo(new Outcome.Delivered("taken"));

        assertThat(sent).containsExactly(new ShortMessage(ID, new PhoneNumber(NUMBER), Segments.of("ASR 27.5 %")));
    }

    @Test
    void a_text_is_shortened_to_the_parts_that_may_be_sent() {
        outcome(channel, NUMBER, "a".repeat(400));

        assertThat(sent).extracting(each -> each.segments().text()).containsExactly("a".repeat(303) + "...");
    }

    @Test
    void without_a_gateway_nothing_can_be_sent() {
        assertThat(none.obstacle(NUMBER)).contains("no SMS gateway is configured");
        assertThat(none.destination(NUMBER)).isEqualTo("sms");
        assertThat(outcome(none, NUMBER, "text")).isEqualTo(new Outcome.Refused("no SMS gateway is configured"));
    }

    @Test
    void a_text_of_no_parts_or_of_more_than_can_be_counted_makes_no_sense() {
        assertThatThrownBy(() -> new SmsChannel(Optional.empty(), 0)).hasMessage("tocsin.sms.parts must be 1 to 255");
        assertThatThrownBy(() -> new SmsChannel(Optional.empty(), 256)).hasMessage("tocsin.sms.parts must be 1 to 255");
    }

    private static Outcome outcome(SmsChannel channel, String recipient, String text) {
        Message message = new Message("subject", "long text", Optional.empty(), text, Optional.empty());
        return channel.send(new Dispatch(ID, Optional.empty(), recipient, message, "{}", false))
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
