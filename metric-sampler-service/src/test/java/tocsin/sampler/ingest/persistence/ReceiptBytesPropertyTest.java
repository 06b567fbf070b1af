package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

/** Whatever is written is read again, and what was not written is never taken for a receipt. */
class ReceiptBytesPropertyTest {

    @Property
    void what_is_written_is_read_again_without_what_is_fresh(@ForAll("receipts") Receipt receipt) {
        Receipt read = ReceiptBytes.read(ReceiptBytes.write(receipt));

        assertThat(read).isEqualTo(new Receipt(Set.of(), receipt.slices(), receipt.readings()));
    }

    @Property
    void another_version_is_refused_by_its_number(@ForAll("receipts") Receipt receipt, @ForAll byte version) {
        byte[] bytes = ReceiptBytes.write(receipt);
        bytes[0] = version == ReceiptBytes.VERSION ? 0 : version;

        assertThatExceptionOfType(ReceiptBytes.Unreadable.class)
                .isThrownBy(() -> ReceiptBytes.read(bytes))
                .withMessage("A receipt is of version " + bytes[0] + "; this replica reads version 1");
    }

    @Property
    void a_receipt_that_is_cut_short_is_refused(@ForAll("receipts") Receipt receipt, @ForAll double part) {
        byte[] bytes = ReceiptBytes.write(receipt);
        byte[] some = Arrays.copyOf(bytes, (int) (Math.abs(part % 1) * bytes.length));

        assertThatExceptionOfType(ReceiptBytes.Unreadable.class).isThrownBy(() -> ReceiptBytes.read(some));
    }

    @Property
    void bytes_at_random_are_refused(@ForAll byte[] bytes) {
        byte[] body = new byte[bytes.length + 1];
        body[0] = ReceiptBytes.VERSION;
        System.arraycopy(bytes, 0, body, 1, bytes.length);

        assertThatExceptionOfType(ReceiptBytes.Unreadable.class).isThrownBy(() -> ReceiptBytes.read(body));
    }

    @Provide
    Arbitrary<Receipt> receipts() {
        return Combinators.combine(slices().list(), readings().list(), names().set())
                .as((slices, readings, fresh) -> new Receipt(fresh, slices, readings));
    }

    /** Few, so that they come again, and in more than one alphabet. */
    private static Arbitrary<String> names() {
        return Arbitraries.of("", "acme", "globex", "Überlandruf", "電話", "📞 emergency", "a".repeat(300));
    }

    private static Arbitrary<SliceTotal> slices() {
        Arbitrary<CallSums> sums = numbers().list().ofSize(7).map(ReceiptBytesPropertyTest::sums);
        return Combinators.combine(names(), numbers(), sums).as(SliceTotal::new);
    }

    private static CallSums sums(List<Long> of) {
        return new CallSums(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5), of.get(6));
    }

    private static Arbitrary<Reading> readings() {
        Arbitrary<GaugeArea> areas =
                Arbitraries.of(GaugeArea.BALANCE, GaugeArea.CHANNELS, GaugeArea.CONSECUTIVE_FAILURES);
        Arbitrary<Reading> samples = Combinators.combine(names(), areas, Arbitraries.doubles(), moments())
                .as(Sample::new);
        Arbitrary<Reading> moves = Combinators.combine(names(), areas, numbers(), numbers(), moments())
                .as(Move::new);
        return Arbitraries.oneOf(samples, moves);
    }

    /** Those at the edges among them. */
    private static Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(0, 1000));
    }

    private static Arbitrary<Instant> moments() {
        Arbitrary<Long> seconds =
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
