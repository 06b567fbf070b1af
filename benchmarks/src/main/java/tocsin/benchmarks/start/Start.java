package tocsin.benchmarks.start;

import java.util.List;

/**
 * What came out.
 *
 * @param rows one for each service on each platform
 */
public record Start(List<Row> rows) {

    /**
     * A service on a platform, alone beside the database and the broker, its tables already there.
     *
     * @param service the service
     * @param platform the JVM, or native
     * @param readySeconds from the start of its process until it answers that it is ready: the median
     * @param fastest the shortest of them
     * @param slowest the longest of them
     * @param memoryMebibytes resident memory some seconds later: the median
     */
    public record Row(
            String service,
            String platform,
            double readySeconds,
            double fastest,
            double slowest,
            double memoryMebibytes) {}
}
