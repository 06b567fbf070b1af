package tocsin.sampler.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Contribution;
import tocsin.sampler.ingest.json.DryRun;

/**
 * What would become of the calls of a request.
 *
 * @param items one for each object, in their order
 */
@RegisterForReflection
public record DryRunAnswer(List<Item> items) {

    private static final double MILLIS_PER_SECOND = 1000;

    /**
     * What would become of one object; either a call and what it counts as, or a rejection.
     *
     * @param map the field map that reads it; {@code contract} where none does
     * @param call the call in the contract's form; null where it would be rejected
     * @param counts what it adds, for each company; null where it would be rejected
     * @param rejection why it would be rejected; null where it would not
     * @param unmet why the map that is tried does not read it; null where it does, and where no map is tried
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String map, Call call, List<Adds> counts, WhyNot rejection, String unmet) {

        Item notReadBecause(String condition) {
            return new Item(map, call, counts, rejection, condition);
        }
    }

    /** A call in the contract's form. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Call(
            String id,
            String type,
            String customer,
            String carrier,
            Instant startedAt,
            Instant ringingAt,
            Instant answeredAt,
            Instant endedAt,
            Integer sipCode) {}

    /**
     * What a call adds to the metrics of one company.
     *
     * @param started calls that started
     * @param answered calls whose outcome is known, and that were answered
     * @param failed calls whose outcome is known, and that were not
     * @param delivered calls that the network delivered, whatever the user then did
     * @param connectedSeconds connected time
     * @param rang calls that reached ringing
     * @param ringDelaySeconds time from start to ringing of those
     */
    @RegisterForReflection
    public record Adds(
            String company,
            long started,
            long answered,
            long failed,
            long delivered,
            double connectedSeconds,
            long rang,
            double ringDelaySeconds) {}

    /**
     * Why an object would be rejected.
     *
     * @param reason what is wrong, one of the contract's reasons
     * @param detail what exactly
     */
    @RegisterForReflection
    public record WhyNot(String reason, String detail) {}

    static DryRunAnswer of(List<DryRun.Item> items) {
        return new DryRunAnswer(items.stream().map(DryRunAnswer::item).toList());
    }

    static Item item(DryRun.Item item) {
        if (item instanceof DryRun.Item.Rejected rejected) {
            WhyNot why = new WhyNot(rejected.reason().code(), rejected.detail());
            return new Item(rejected.readBy(), null, null, why, null);
        }
        DryRun.Item.Taken taken = (DryRun.Item.Taken) item;
        return new Item(taken.readBy(), call(taken), adds(taken.call()), null, null);
    }

    private static Call call(DryRun.Item.Taken taken) {
        CallEvent call = taken.call();
        Times times = taken.times();
        return new Call(
                call.key().callId(),
                call.key().type(),
                call.parties().customer(),
                call.parties().carrier(),
                times.startedAt(),
                times.ringingAt(),
                times.answeredAt(),
                times.endedAt(),
                taken.sipCode() == null ? null : taken.sipCode().intValue());
    }

    private static List<Adds> adds(CallEvent call) {
        Map<String, CallSums> sums = new LinkedHashMap<>();
        for (Contribution one : call.contributions()) {
            sums.merge(one.company(), one.sums(), CallSums::plus);
        }
        return sums.entrySet().stream()
                .map(entry -> adds(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Adds adds(String company, CallSums sums) {
        return new Adds(
                company,
                sums.starts(),
                sums.answered(),
                sums.counted() - sums.answered(),
                sums.delivered(),
                seconds(sums.connectedMillis()),
                sums.rang(),
                seconds(sums.ringDelayMillis()));
    }

    private static double seconds(long millis) {
        return millis / MILLIS_PER_SECOND;
    }
}
