package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

class ReceiptBytesTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:00Z");

    @Test
    void no_bytes_are_no_receipt() {
        assertThatExceptionOfType(ReceiptBytes.Unreadable.class)
                .isThrownBy(() -> ReceiptBytes.read(new byte[0]))
                .withMessage("A receipt is empty; this replica reads version 1");
    }

    @Test
    void a_slice_and_a_failed_call_take_some_twenty_bytes_together() {
        List<SliceTotal> slices = IntStream.range(0, 1000)
                .mapToObj(company -> new SliceTotal(
                        "company-" + company,
                        177245124,
                        new CallSums(60 + company % 7, 58, 31, 44, 1_860_123, 50, 99_871)))
                .toList();
        List<Reading> failures = IntStream.range(0, 1000)
                .<Reading>mapToObj(company -> new Move(
                        "company-" + company,
                        GaugeArea.CONSECUTIVE_FAILURES,
                        1,
                        0,
                        AT.plusMillis(company * 7919L % 1000)))
                .toList();

        assertThat(ReceiptBytes.write(new Receipt(Set.of(), slices, failures)).length)
                .isLessThan(20_000);
    }
}
