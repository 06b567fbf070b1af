package tocsin.notification.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attempt is given up by its channel before the courier gives it up. */
class AttemptTimesTest {

    private static final int ABOVE_THE_FILE = 500;

    @ParameterizedTest
    @ValueSource(strings = {"none", "smpp", "HTTP"})
    void the_service_starts_as_it_comes(String gateway) {
        assertThatCode(() -> start(Map.of("tocsin.sms.gateway", gateway))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "none, tocsin.email.send-within",
        "none, tocsin.outgoing.answer-within",
        "http, tocsin.sms.http.answer-within"
    })
    void it_does_not_where_an_attempt_may_last_as_long_as_it_is_waited_for(String gateway, String setting) {
        assertThatThrownBy(() -> start(Map.of("tocsin.sms.gateway", gateway, setting, "PT20S")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(setting + " (PT20S) must be shorter than tocsin.delivery.send-within (PT20S)");
        assertThatCode(() -> start(Map.of("tocsin.sms.gateway", gateway, setting, "PT19.9S")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_turn_and_an_answer_of_smpp_count_together() {
        assertThatThrownBy(() -> start(Map.of("tocsin.sms.gateway", "smpp", "tocsin.sms.smpp.send-within", "15s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tocsin.sms.smpp.send-within (PT15S) and tocsin.sms.smpp.response-within (PT5S) together must be"
                                + " shorter than tocsin.delivery.send-within (PT20S)");
    }

    @Test
    void all_that_a_message_waits_for_and_its_sending_count_together_against_its_lease() {
        assertThatThrownBy(() -> start(Map.of("tocsin.scripts.within", "PT10S")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tocsin.scripts.within (PT10S) and tocsin.picture.within (PT0.4S) and"
                        + " tocsin.rendering.within (PT1S) and tocsin.delivery.send-within (PT20S) together must be"
                        + " shorter than tocsin.delivery.lease (PT30S)");
    }

    @Test
    void every_setting_that_is_too_long_is_named_and_none_of_a_gateway_that_is_not_used() {
        assertThatThrownBy(() -> start(Map.of("tocsin.delivery.send-within", "PT5S")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tocsin.email.send-within (PT15S) must be shorter than tocsin.delivery.send-within (PT5S);"
                                + " tocsin.outgoing.answer-within (PT15S) must be shorter than tocsin.delivery.send-within (PT5S)");
    }

    private static void start(Map<String, String> set) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        AttemptTimesTest.class.getClassLoader().getResource("application.properties")))
                .withSources(new PropertiesConfigSource(set, "test", ABOVE_THE_FILE))
                .build();
        new AttemptTimes(config).check(new StartupEvent());
    }
}
