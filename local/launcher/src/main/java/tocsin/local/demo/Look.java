package tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What Tocsin says at a moment.
 *
 * @param metrics {@code /metrics/{company}}
 * @param states the state of each alert that has one, by the alert's id
 */
record Look(JsonNode metrics, Map<String, String> states) {

    static Look at(Api api) throws DemoFailure, InterruptedException {
        Map<String, String> states = new HashMap<>();
        for (JsonNode state : api.list("/states?company=" + Watched.COMPANY)) {
            states.put(state.path("alertId").textValue(), state.path("state").textValue());
        }
        return new Look(api.get("/metrics/" + Watched.COMPANY + "?samplePeriod=" + Watched.SAMPLE_PERIOD), states);
    }

    boolean is(String alertId, String state) {
        return state.equals(state(alertId));
    }

    String state(String alertId) {
        return states.getOrDefault(alertId, "not known yet");
    }

    String asr() {
        JsonNode asr = metrics.path("areas").path("asr");
        return asr.path("value").isNumber()
                ? "%.1f %% of %d calls"
                        .formatted(
                                asr.path("value").doubleValue(),
                                asr.path("samples").longValue())
                : "not known yet";
    }

    String balance() {
        JsonNode balance = metrics.path("areas").path("balance").path("value");
        return balance.isNumber()
                ? balance.decimalValue().stripTrailingZeros().toPlainString() + " " + Watched.CURRENCY
                : "not known yet";
    }
}
