package tocsin.sampler.ingest.persistence;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

/** Reads what {@link ReceiptWriter} has written. */
final class ReceiptReader {

    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final DataInputStream in;
    private final List<String> names = new ArrayList<>();
    private long slice;
    private long second;

    ReceiptReader(DataInputStream in) {
        this.in = in;
    }

    Receipt read() throws IOException {
        List<SliceTotal> slices = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            slices.add(slice());
        }
        List<Reading> readings = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
            readings.add(reading());
        }
        if (in.read() >= 0) {
            throw new IOException("more than a receipt");
        }
        return new Receipt(Set.of(), slices, readings);
    }

    private SliceTotal slice() throws IOException {
        String company = name();
        slice += number();
        return new SliceTotal(
                company, slice, new CallSums(number(), number(), number(), number(), number(), number(), number()));
    }

    private Reading reading() throws IOException {
        int kind = in.readByte();
        String company = name();
        GaugeArea area = new GaugeArea(name());
        Instant at = moment();
        return switch (kind) {
            case ReceiptWriter.SAMPLE -> new Sample(company, area, in.readDouble(), at);
            case ReceiptWriter.MOVE -> new Move(company, area, number(), number(), at);
            default -> throw new IOException("a reading of the kind " + kind);
        };
    }

    private String name() throws IOException {
        int index = upTo(names.size());
        if (index == names.size()) {
            int length = upTo(Integer.MAX_VALUE);
            byte[] letters = in.readNBytes(length);
            if (letters.length < length) {
                throw new IOException("a name that ends early");
            }
            names.add(new String(letters, StandardCharsets.UTF_8));
        }
        return names.get(index);
    }

    private int upTo(int largest) throws IOException {
        long number = number();
        if (number < 0 || number > largest) {
            throw new IOException("a number out of its range: " + number);
        }
        return (int) number;
    }

    private Instant moment() throws IOException {
        second += number();
        try {
            return Instant.ofEpochSecond(second, number());
        } catch (DateTimeException | ArithmeticException broken) {
            throw new IOException("a moment that is none", broken);
        }
    }

    private long number() throws IOException {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE - 1) {
            int next = in.readUnsignedByte();
            bits |= (long) (next & LOW_BITS) << shift;
            if ((next & MORE) == 0) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        throw new IOException("a number that does not end");
    }
}
