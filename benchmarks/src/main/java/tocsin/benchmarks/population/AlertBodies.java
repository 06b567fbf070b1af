package tocsin.benchmarks.population;

import java.util.List;

/**
 * Companies and alerts as the REST interface takes them. All companies have the same three alerts, with one recipient for
 * each company. A company that is there to breach one of them cannot breach another by the way.
 */
final class AlertBodies {

    private AlertBodies() {}

    static String company(Kind kind) {
        return """
                {"name": "%s", "kind": "%s", "currency": "EUR", "timeZone": "Europe/Berlin"}"""
                .formatted(kind.first(), kind == Kind.CARRIER ? "carrier" : "customer");
    }

    static List<String> alerts(Kind kind) {
        String period = kind == Kind.ASR ? "PT30S" : "PT5M";
        int minimumCalls = kind == Kind.FAILURES ? 1_000 : 10;
        return List.of(
                alert(kind, "Low balance", "\"balance\", \"operator\": \"<\", \"threshold\": 50"),
                alert(
                        kind,
                        "Dead route",
                        "\"consecutive-failures\", \"operator\": \">=\", \"threshold\": 10, \"resetThreshold\": 0"),
                alert(
                        kind,
                        "Low ASR",
                        "\"asr\", \"operator\": \"<=\", \"threshold\": 30, \"resetThreshold\": 50, "
                                + "\"samplePeriod\": \"%s\", \"minimumCalls\": %d".formatted(period, minimumCalls)));
    }

    private static String alert(Kind kind, String title, String what) {
        return """
                {"title": "%s", "company": "%s", "recipients": ["%s@example.com"], "area": %s}"""
                .formatted(title, kind.first(), kind.first(), what);
    }
}
