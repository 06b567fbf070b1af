package tocsin.sampler.ingest.map;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.map.TextField.Said;

/** A document, read through a map. Not for use by several threads. */
final class MappedCall implements ReportedCall {

    private final FieldMap map;
    private final Document document;
    private final Map<String, String> names = new HashMap<>();

    MappedCall(FieldMap map, Document document) {
        this.map = map;
        this.document = document;
    }

    @Override
    public String readBy() {
        return map.name();
    }

    @Override
    public String id() throws Unacceptable {
        return text("id");
    }

    @Override
    public String type() throws Unacceptable {
        return text("type");
    }

    @Override
    public String customer() throws Unacceptable {
        return text("customer");
    }

    @Override
    public String carrier() throws Unacceptable {
        return text("carrier");
    }

    @Override
    public Times times() throws Unacceptable {
        Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            moments.put(moment, map.fields().moments().get(moment).read(document, moments::get));
        }
        return new Times(
                moments.get(Moment.STARTED_AT),
                moments.get(Moment.RINGING_AT),
                moments.get(Moment.ANSWERED_AT),
                moments.get(Moment.ENDED_AT));
    }

    @Override
    public Long sipCode() throws Unacceptable {
        String code = text("sipCode");
        try {
            return code == null ? null : Long.valueOf(code.trim());
        } catch (NumberFormatException notANumber) {
            throw new Unacceptable(Reason.INVALID_FIELD, nameOf("sipCode") + " must be a whole number");
        }
    }

    @Override
    public String nameOf(String field) {
        return Moment.of(field)
                .map(moment -> map.fields().moments().get(moment).name())
                .orElseGet(() -> names.getOrDefault(field, field));
    }

    @Override
    public String missing(String field) {
        return Moment.of(field)
                .map(moment -> map.fields().moments().get(moment).missing())
                .orElseGet(() -> missingText(field));
    }

    private String missingText(String field) {
        boolean carrierOnly =
                field.equals("customer") && !map.fields().text(field).isMapped();
        String wanted = carrierOnly ? "carrier" : field;
        return map.fields().text(wanted).missing(wanted);
    }

    private String text(String field) throws Unacceptable {
        Said said = map.fields().text(field).read(document, field);
        names.put(field, said.name());
        return said.text();
    }
}
