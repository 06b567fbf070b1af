package tocsin.local.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.local.chaos.books.SliceKey;
import tocsin.local.chaos.books.Sums;

final class CallReportTest {

    private static final Instant END = Instant.parse("2026-03-02T09:14:12.500Z");

    @Test
    void an_answered_call_counts_for_customer_and_carrier_its_start_and_its_outcome_each_in_its_slice() {
        CallReport call = CallReport.answered("c-1", "acme", "globex", END, Duration.ofSeconds(3));
        Sums outcome = new Sums(0, 1, 1, 1, 3_000, 1, 1_000);
        assertThat(slices(call))
                .isEqualTo(Map.of(
                        slice("acme", "2026-03-02T09:14:00Z"),
                        Sums.ONE_START,
                        slice("globex", "2026-03-02T09:14:00Z"),
                        Sums.ONE_START,
                        slice("acme", "2026-03-02T09:14:10Z"),
                        outcome,
                        slice("globex", "2026-03-02T09:14:10Z"),
                        outcome));
    }

    @Test
    void a_call_whose_customer_is_its_carrier_counts_once() {
        CallReport call = CallReport.failed("c-1", "acme", "acme", END, CallReport.BUSY);
        assertThat(slices(call))
                .isEqualTo(Map.of(slice("acme", "2026-03-02T09:14:10Z"), new Sums(1, 1, 0, 1, 0, 0, 0)));
    }

    @Test
    void its_json_is_that_of_the_contract() {
        assertThat(CallReport.answered("c-1", "acme", "globex", END, Duration.ofSeconds(3))
                        .json())
                .isEqualTo(
                        """
                        {"id":"c-1","type":"cdr","customer":"acme","carrier":"globex","startedAt":"2026-03-02T09:14:07.500Z","ringingAt":"2026-03-02T09:14:08.500Z","answeredAt":"2026-03-02T09:14:09.500Z","endedAt":"2026-03-02T09:14:12.500Z","sipCode":200}""");
    }

    private static Map<SliceKey, Sums> slices(CallReport call) {
        Map<SliceKey, Sums> slices = new HashMap<>();
        call.addTo((slice, sums) -> slices.merge(slice, sums, Sums::plus));
        return slices;
    }

    private static SliceKey slice(String company, String start) {
        return new SliceKey(company, Instant.parse(start));
    }
}
