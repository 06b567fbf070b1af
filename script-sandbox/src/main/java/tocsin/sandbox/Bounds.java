package tocsin.sandbox;

import java.time.Duration;

/**
 * What one run may use.
 *
 * @param time how long the script itself may take by the clock, host functions not counted; from 1 ms to 1 min
 * @param wallTime how long a run may take in all, and how long it waits for a free engine; from {@code time} to 10 min
 * @param readTime how long a source may take to be read, which is done once as long as it is remembered; from 1 ms to 1 min
 * @param memoryBytes memory of the engine with everything in it, which takes about 1.5 MiB before the first line; 4 MiB to 1 GiB
 * @param stackBytes stack of the thread that runs it; 256 KiB to 256 MiB. Taken only as far as calls are nested
 * @param sourceChars length of a source; 1 to 16 Mi
 * @param outputChars length of the answer as JSON; 1 to 16 Mi
 * @param consoleChars how much of what it prints is kept; 0 to 16 Mi. More is cut, and stops nothing
 * @param hostCalls how often it may call host functions; 0 to 1,000,000
 * @param hostChars length of the argument of one host call as JSON; 1 to 16 Mi. A longer one is an error in the script
 */
public record Bounds(
        Duration time,
        Duration wallTime,
        Duration readTime,
        long memoryBytes,
        int stackBytes,
        int sourceChars,
        int outputChars,
        int consoleChars,
        int hostCalls,
        int hostChars) {

    private static final int MIB = 1 << 20;

    /** @throws IllegalArgumentException naming the first one that is out of its range */
    public Bounds {
        range("time", time.toMillis(), 1, 60_000);
        range("wallTime", wallTime.toMillis(), time.toMillis(), 600_000);
        range("readTime", readTime.toMillis(), 1, 60_000);
        range("memoryBytes", memoryBytes, 4 * MIB, 1024L * MIB);
        range("stackBytes", stackBytes, MIB / 4, 256L * MIB);
        range("sourceChars", sourceChars, 1, 16 * MIB);
        range("outputChars", outputChars, 1, 16 * MIB);
        range("consoleChars", consoleChars, 0, 16 * MIB);
        range("hostCalls", hostCalls, 0, 1_000_000);
        range("hostChars", hostChars, 1, 16 * MIB);
    }

    /**
     * 500 ms in the script and 10 s in all, 3 s to read a source, 32 MiB of memory, 16 MiB of stack, 2 Mi characters of source, 64 Ki of answer, 16 Ki of console,
     * 100 host calls of 64 Ki each.
     */
    public static Bounds standard() {
        return new Bounds(
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                32L * MIB,
                16 * MIB,
                2 * MIB,
                64 * 1024,
                16 * 1024,
                100,
                64 * 1024);
    }

    public Bounds withTime(Duration other) {
        return with(other, wallTime, memoryBytes);
    }

    public Bounds withWallTime(Duration other) {
        return with(time, other, memoryBytes);
    }

    public Bounds withMemoryBytes(long other) {
        return with(time, wallTime, other);
    }

    private Bounds with(Duration script, Duration wall, long memory) {
        return new Bounds(
                script,
                wall,
                readTime,
                memory,
                stackBytes,
                sourceChars,
                outputChars,
                consoleChars,
                hostCalls,
                hostChars);
    }

    private static void range(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
