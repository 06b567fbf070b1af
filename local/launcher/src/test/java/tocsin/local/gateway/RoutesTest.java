package tocsin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.process.Service;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/companies, CONFIG",
        "/api/v1/alerts/0f8fad5b, CONFIG",
        "/api/v1/templates/alert, CONFIG",
        "/api/v1/scripts/usage, CONFIG",
        "/api/v1/export, CONFIG",
        "/api/v1/import, CONFIG",
        "/api/v1/audit, CONFIG",
        "/api/v1/me, CONFIG",
        "/api/v1/calls, SAMPLER",
        "/api/v1/samples, SAMPLER",
        "/api/v1/field-maps/dry-run, SAMPLER",
        "/api/v1/metrics/acme/asr/series, SAMPLER",
        "/api/v1/states, SAMPLER",
        "/api/v1/events, SAMPLER",
        "/api/v1/transitions, SAMPLER",
        "/api/v1/tests, SAMPLER",
        "/api/v1/backtests, SAMPLER",
        "/api/v1/script-runs, SAMPLER",
        "/api/v1/penalties/7, SAMPLER",
        "/api/v1/notifications/7/retry, NOTIFICATION",
        "/api/v1/silences, NOTIFICATION",
        "/api/v1/previews, NOTIFICATION",
        "/api/v1/confirmations/abc, NOTIFICATION",
        "/, CONFIG",
        "/icon.svg, CONFIG",
        "/static/bundle/tocsin.js, CONFIG",
        "/openapi/config, CONFIG",
        "/openapi/sampler, SAMPLER",
        "/openapi/notification, NOTIFICATION"
    })
    void the_prefix_picks_the_service(String path, Service service) {
        assertThat(Routes.of(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/static",
                "/statically",
                "/icon.svg/more",
                "/api/v1",
                "/api/v1/",
                "/api/v1/definitions",
                "/api/v1/alert-checks",
                "/api/v1/rehearsals",
                "/api/v1/alertsandmore",
                "/api/v2/alerts",
                "/openapi/",
                "/openapi/config/more",
                "/q/health",
                "/inbox"
            })
    void what_is_not_named_has_no_service(String path) {
        assertThat(Routes.of(path)).isEmpty();
    }

    @Test
    void a_path_that_climbs_out_of_its_prefix_has_no_service() {
        assertThat(Routes.of("/api/v1/alerts/../definitions")).isEmpty();
        assertThat(Routes.of("/api/v1/alerts/%2E%2e/definitions")).isEmpty();
        assertThat(Routes.of("/api/v1/alerts/./x")).isEmpty();
        assertThat(Routes.of("/static/../q/health")).isEmpty();
    }
}
