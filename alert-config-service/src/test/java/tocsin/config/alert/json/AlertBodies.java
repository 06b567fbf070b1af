package tocsin.config.alert.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Bodies of requests that make sense, of every kind, drawn at random. */
public final class AlertBodies {

    private static final List<String> OVER_CALLS = List.of("asr", "acd", "pdd", "ner");
    private static final List<String> AREAS = List.of(
            "asr",
            "acd",
            "pdd",
            "ner",
            "cps",
            "balance",
            "channels",
            "consecutive-failures",
            "script",
            "custom:q",
            "custom:7.a_B");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "=", "!=");

    private final Random random;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private AlertBodies(Random random) {
        this.random = random;
    }

    /** Such bodies. */
    public static Arbitrary<ObjectNode> any() {
        return Arbitraries.randomValue(random -> new AlertBodies(random).draw());
    }

    private ObjectNode draw() {
        String area = oneOf(AREAS);
        body.put("title", "Alert " + new UUID(random.nextLong(), random.nextLong()));
        body.putArray("recipients").add("noc@acme.example").add("+447700900123");
        body.put("area", area);
        perhaps(() -> body.put(random.nextBoolean() ? "company" : "tag", "acme"));
        perhaps(() -> body.put("noticeLevel", oneOf(List.of("none", "info", "warning", "error", "critical"))));
        perhaps(() -> body.put("enabled", random.nextBoolean()));
        perhaps(() -> body.put("template", oneOf(List.of("alert", "report", "night-shift"))));
        if (area.equals("script")) {
            drawScript();
            return body;
        }
        drawMeasurement(area);
        if (random.nextInt(4) == 0) {
            body.put("operator", "always").put("schedule", random.nextInt(60) + " 8 * * MON-FRI");
        } else {
            drawCondition(area, oneOf(COMPARISONS));
        }
        return body;
    }

    private void drawScript() {
        body.put("script", oneOf(List.of("margin", "runway-2")));
        perhaps(() -> body.put("schedule", "*/" + (1 + random.nextInt(30)) + " * * * *"));
        perhaps(() -> body.put("noData", oneOf(List.of("keep", "fire", "reset"))));
        if (random.nextBoolean()) {
            drawCondition("script", oneOf(COMPARISONS));
        } else {
            drawConsequences();
        }
    }

    private void drawMeasurement(String area) {
        if (OVER_CALLS.contains(area)) {
            perhaps(() -> body.put("minimumCalls", 1 + random.nextInt(1_000_000)));
        }
        if (OVER_CALLS.contains(area) || area.equals("cps")) {
            body.put("samplePeriod", "PT" + 10 * (1 + random.nextInt(8640)) + "S");
        }
    }

    private void drawCondition(String area, String comparison) {
        boolean counts = area.equals("channels") || area.equals("consecutive-failures");
        BigDecimal low = BigDecimal.valueOf(1 + random.nextInt(5_000), counts ? 0 : 2);
        BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(4_900), counts ? 0 : 2));
        boolean firesBelow = comparison.startsWith("<");
        body.put("operator", comparison).put("threshold", firesBelow ? low : high);
        if (firesBelow || comparison.startsWith(">")) {
            perhaps(() -> body.put("resetThreshold", firesBelow ? high : low));
        }
        if (OVER_CALLS.contains(area)) {
            perhaps(() -> body.put("noData", oneOf(List.of("keep", "fire", "reset"))));
        }
        drawConsequences();
    }

    private void drawConsequences() {
        perhaps(() -> body.put("holdFor", "PT" + random.nextInt(86_401) + "S"));
        perhaps(() -> body.put("repeat", "PT" + (1 + random.nextInt(527_040)) + "M"));
        perhaps(() -> body.put("penalty", "PT" + (1 + random.nextInt(44_640)) + "M"));
        perhaps(() -> body.put("notifyReset", random.nextBoolean()));
    }

    private void perhaps(Runnable drawing) {
        if (random.nextBoolean()) {
            drawing.run();
        }
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
