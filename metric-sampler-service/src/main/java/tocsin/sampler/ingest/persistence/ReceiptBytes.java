package tocsin.sampler.ingest.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tocsin.sampler.ingest.Receipt;

/**
 * A receipt as other replicas read it: a byte with the version of the form, and then, deflated, the totals of slices and
 * the readings in their order. What is fresh is left out; only those want it who wait for an answer, and they are with
 * whoever counted.
 */
public final class ReceiptBytes {

    /** A replica that meets another version cannot tell what it missed. Every change of the form needs a new one. */
    static final byte VERSION = 1;

    private ReceiptBytes() {}

    /** Thrown where bytes are no receipt, or one of another version of the form. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Writes a receipt. */
    public static byte[] write(Receipt receipt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            new ReceiptWriter(out).write(receipt);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes every byte", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a receipt; nothing in it is fresh.
     *
     * @throws Unreadable where these are not the bytes of one
     */
    public static Receipt read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new Unreadable("A receipt is " + form(bytes) + "; this replica reads version " + VERSION, null);
        }
        ByteArrayInputStream body = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(body))) {
            return new ReceiptReader(in).read();
        } catch (IOException broken) {
            throw new Unreadable("A receipt is broken: " + broken.getMessage(), broken);
        }
    }

    private static String form(byte[] bytes) {
        return bytes.length == 0 ? "empty" : "of version " + bytes[0];
    }
}
