package tocsin.sampler.ingest.persistence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/**
 * Writes what {@link ReceiptReader} reads. A name is written out where it first comes, and is a number from then on;
 * slices and moments are told as how far they are from the one before; numbers take as many bytes as they need.
 */
final class ReceiptWriter {

    /** What a reading is. */
    static final int SAMPLE = 0;

    static final int MOVE = 1;

    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final DataOutputStream out;
    private final Map<String, Integer> names = new HashMap<>();
    private long slice;
    private long second;

    ReceiptWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Receipt receipt) throws IOException {
        number(receipt.slices().size());
        for (SliceTotal total : receipt.slices()) {
            write(total);
        }
        number(receipt.readings().size());
        for (Reading reading : receipt.readings()) {
            write(reading);
        }
    }

    private void write(SliceTotal total) throws IOException {
        name(total.company());
        number(total.slice() - slice);
        slice = total.slice();
        CallSums sums = total.total();
        number(sums.starts());
        number(sums.counted());
        number(sums.answered());
        number(sums.delivered());
        number(sums.connectedMillis());
        number(sums.rang());
        number(sums.ringDelayMillis());
    }

    private void write(Reading reading) throws IOException {
        out.writeByte(reading instanceof Sample ? SAMPLE : MOVE);
        name(reading.company());
        name(reading.area().code());
        moment(reading.at());
        if (reading instanceof Sample sample) {
            out.writeDouble(sample.value());
        } else {
            Move move = (Move) reading;
            number(move.up());
            number(move.down());
        }
    }

    private void name(String name) throws IOException {
        Integer known = names.putIfAbsent(name, names.size());
        number(known == null ? names.size() - 1 : known);
        if (known == null) {
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            number(letters.length);
            out.write(letters);
        }
    }

    private void moment(Instant at) throws IOException {
        number(at.getEpochSecond() - second);
        number(at.getNano());
        second = at.getEpochSecond();
    }

    /** Seven bits a byte, the lowest first; the sign is the lowest bit of all, so that small numbers are short. */
    private void number(long number) throws IOException {
        long rest = number << 1 ^ number >> Long.SIZE - 1;
        while ((rest & ~LOW_BITS) != 0) {
            out.writeByte((int) (rest & LOW_BITS) | MORE);
            rest >>>= Byte.SIZE - 1;
        }
        out.writeByte((int) rest);
    }
}
