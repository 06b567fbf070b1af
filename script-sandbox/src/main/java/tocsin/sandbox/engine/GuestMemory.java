package tocsin.sandbox.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * Linear memory in one array, which grows up to a limit and goes back to an image by copying. An address outside of the array is an
 * {@link IndexOutOfBoundsException}, which unwinds the guest as any exception does.
 */
final class GuestMemory implements Memory {

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLES =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private final MemoryLimits limits;
    private final int mostPages;
    private DataSegment[] segments;
    private byte[] bytes;
    private int pages;

    GuestMemory(MemoryLimits limits, long mostBytes) {
        this.limits = limits;
        this.mostPages = (int) (mostBytes / PAGE_SIZE);
        this.pages = limits.initialPages();
        this.bytes = new byte[pages * PAGE_SIZE];
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size());
    }

    /** Becomes what the image was, and no larger. */
    void become(byte[] image) {
        if (bytes.length != image.length) {
            bytes = new byte[image.length];
        }
        System.arraycopy(image, 0, bytes, 0, image.length);
        pages = image.length / PAGE_SIZE;
    }

    int size() {
        return pages * PAGE_SIZE;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public int grow(int more) {
        int before = pages;
        long wanted = (long) before + (more & 0xFFFF_FFFFL);
        if (wanted > mostPages) {
            throw new OutOfMemory();
        }
        pages = (int) wanted;
        if (size() > bytes.length) {
            long capacity = Math.min(Math.max(size(), bytes.length * 3L / 2), (long) mostPages * PAGE_SIZE);
            bytes = larger((int) capacity);
        }
        return before;
    }

    private byte[] larger(int capacity) {
        try {
            return Arrays.copyOf(bytes, capacity);
        } catch (OutOfMemoryError heapIsFull) {
            // Nothing of it is kept, and the guest is what wanted it.
            throw new OutOfMemory();
        }
    }

    @Override
    public int initialPages() {
        return limits.initialPages();
    }

    @Override
    public int maximumPages() {
        return mostPages;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void initialize(Instance instance, DataSegment[] all) {
        segments = all;
        for (DataSegment segment : all) {
            if (segment instanceof ActiveDataSegment active) {
                int at = (int) active.offsetInstructions().get(0).operand(0);
                write(at, active.data(), 0, active.data().length);
            }
        }
    }

    @Override
    public void initPassiveSegment(int segment, int at, int from, int length) {
        write(at, segments[segment].data(), from, length);
    }

    @Override
    public void drop(int segment) {
        segments[segment] = PassiveDataSegment.EMPTY;
    }

    @Override
    public void write(int at, byte[] data, int from, int length) {
        System.arraycopy(data, from, bytes, at, length);
    }

    @Override
    public byte[] readBytes(int at, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, at, copy, 0, length);
        return copy;
    }

    @Override
    public void copy(int to, int from, int length) {
        System.arraycopy(bytes, from, bytes, to, length);
    }

    @Override
    public void fill(byte value, int from, int to) {
        Arrays.fill(bytes, from, to, value);
    }

    @Override
    public void zero() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public byte read(int at) {
        return bytes[at];
    }

    @Override
    public void writeByte(int at, byte value) {
        bytes[at] = value;
    }

    @Override
    public short readShort(int at) {
        return (short) SHORTS.get(bytes, at);
    }

    @Override
    public long readU16(int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFFL;
    }

    @Override
    public void writeShort(int at, short value) {
        SHORTS.set(bytes, at, value);
    }

    @Override
    public int readInt(int at) {
        return (int) INTS.get(bytes, at);
    }

    @Override
    public void writeI32(int at, int value) {
        INTS.set(bytes, at, value);
    }

    @Override
    public long readLong(int at) {
        return (long) LONGS.get(bytes, at);
    }

    @Override
    public void writeLong(int at, long value) {
        LONGS.set(bytes, at, value);
    }

    @Override
    public float readFloat(int at) {
        return (float) FLOATS.get(bytes, at);
    }

    @Override
    public long readF32(int at) {
        return readInt(at);
    }

    @Override
    public void writeF32(int at, float value) {
        FLOATS.set(bytes, at, value);
    }

    @Override
    public double readDouble(int at) {
        return (double) DOUBLES.get(bytes, at);
    }

    @Override
    public long readF64(int at) {
        return readLong(at);
    }

    @Override
    public void writeF64(int at, double value) {
        DOUBLES.set(bytes, at, value);
    }

    @Override
    @SuppressWarnings("removal")
    public Object lock(int address) {
        throw new UnsupportedOperationException("memory is not shared");
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, int expected, long timeout) {
        throw new UnsupportedOperationException("memory is not shared");
    }

    @Override
    @SuppressWarnings("removal")
    public int waitOn(int address, long expected, long timeout) {
        throw new UnsupportedOperationException("memory is not shared");
    }

    @Override
    @SuppressWarnings("removal")
    public int notify(int address, int maxThreads) {
        return 0;
    }
}
