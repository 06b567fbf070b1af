package tocsin.local.chaos.load;

import java.time.Instant;

/** A sample of a company's balance. */
record SampleReport(String id, String company, double value, Instant at) implements Report {

    @Override
    public String address() {
        return "samples";
    }

    @Override
    public String json() {
        return "{\"id\":\"%s\",\"company\":\"%s\",\"area\":\"balance\",\"value\":%s,\"at\":\"%s\"}"
                .formatted(id, company, value, at);
    }
}
