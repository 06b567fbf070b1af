package tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The company of the demo and its two alerts, made or made again as they were. */
final class Watched {

    static final String COMPANY = "acme";
    static final String CURRENCY = "EUR";
    static final String LOW_ASR = "Low ASR";
    static final String LOW_BALANCE = "Low balance";

    /** Short, so that an outage of some seconds shows. */
    static final String SAMPLE_PERIOD = "PT10S";

    private final Api api;

    Watched(Api api) {
        this.api = api;
    }

    void defineCompany() throws DemoFailure, InterruptedException {
        ObjectNode company = api.object()
                .put("name", "Acme Telecom")
                .put("kind", "customer")
                .put("currency", CURRENCY)
                .put("timeZone", "Europe/Berlin");
        company.putArray("tags").add("demo");
        api.put("/companies/" + COMPANY, company);
    }

    /** The id of the alert on the ASR. */
    String defineLowAsr() throws DemoFailure, InterruptedException {
        return define(alert(LOW_ASR, "noc@acme.example")
                .put("area", "asr")
                .put("operator", "<=")
                .put("threshold", 30)
                .put("resetThreshold", 31)
                .put("samplePeriod", SAMPLE_PERIOD)
                .put("minimumCalls", 30));
    }

    /** The id of the alert on the balance. */
    String defineLowBalance() throws DemoFailure, InterruptedException {
        return define(alert(LOW_BALANCE, "billing@acme.example")
                .put("area", "balance")
                .put("operator", "<")
                .put("threshold", 50)
                .put("resetThreshold", 60));
    }

    private ObjectNode alert(String title, String recipient) {
        ObjectNode alert = api.object().put("title", title).put("company", COMPANY);
        alert.putArray("recipients").add(recipient);
        return alert;
    }

    private String define(ObjectNode alert) throws DemoFailure, InterruptedException {
        for (JsonNode known : api.list("/alerts?company=" + COMPANY)) {
            if (known.path("title").equals(alert.path("title"))) {
                String id = known.path("id").textValue();
                api.put("/alerts/" + id, alert);
                return id;
            }
        }
        return api.post("/alerts", alert).path("id").textValue();
    }
}
