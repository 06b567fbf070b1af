package tocsin.benchmarks.meter;

/**
 * What the database did over a time.
 *
 * @param transactionsPerSecond transactions that were committed
 * @param rowsPerSecond rows that were added, changed or deleted
 * @param walBytesPerSecond bytes of write-ahead log
 * @param fsyncsPerSecond how often the write-ahead log was made to reach the disk
 * @param bytes the size of the database at the end
 */
public record DatabaseUse(
        double transactionsPerSecond,
        double rowsPerSecond,
        double walBytesPerSecond,
        double fsyncsPerSecond,
        long bytes) {}
