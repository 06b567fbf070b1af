package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FurtherSettingsTest {

    @Test
    void each_service_gets_its_further_settings_and_keeps_those_of_the_chart() {
        Rendered without = Chart.with("default");
        Rendered with = Chart.with("settings");

        assertThat(with.environment("config"))
                .isEqualTo(and(without.environment("config"), Map.of("QUARKUS_LOG_LEVEL", "DEBUG")));
        assertThat(with.environment("sampler"))
                .isEqualTo(and(
                        without.environment("sampler"),
                        Map.of(
                                "TOCSIN_HISTORY_FINE", "P14D",
                                "TOCSIN_INGEST_CAPACITY", "1000000",
                                "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.25",
                                "TOCSIN_INGEST_FIELD_MAPS", "/opt/maps-of-our-image")));
        assertThat(with.environment("notification"))
                .isEqualTo(and(
                        without.environment("notification"),
                        Map.of(
                                "TOCSIN_NOTIFICATIONS_KEEP", "P30D",
                                "QUARKUS_MAILER_TLS", "true",
                                "QUARKUS_LOG_CONSOLE_FORMAT", "%d \"%p\" $[%c] '%s'%e%n: # ü")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("chartsOwn")
    void what_the_chart_sets_cannot_be_set_again(String component, String variable) {
        assertThatThrownBy(() -> Chart.with("everything", component + ".environment." + variable, "mine"))
                .hasMessageContaining(component + ".environment: " + variable + " is set by the chart itself");
    }

    private static Stream<Arguments> chartsOwn() {
        Rendered rendered = Chart.with("everything");
        return Stream.of("config", "sampler", "notification")
                .flatMap(component -> rendered.environment(component).keySet().stream()
                        .sorted()
                        .map(variable -> Arguments.of(component, variable)));
    }

    private static Map<String, String> and(Map<String, String> all, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(all);
        both.putAll(more);
        return both;
    }
}
