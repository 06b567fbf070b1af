package tocsin.sampler;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Call reports as a switch sends them. */
public final class Calls {

    private Calls() {}

    public static String answered(String id, String customer, Instant endedAt, Duration connected) {
        Instant answeredAt = endedAt.minus(connected);
        return """
                {"id": "%s", "type": "cdr", "customer": "%s", "startedAt": "%s", "ringingAt": "%s",
                 "answeredAt": "%s", "endedAt": "%s", "sipCode": 200}"""
                .formatted(id, customer, answeredAt.minusSeconds(4), answeredAt.minusSeconds(2), answeredAt, endedAt);
    }

    public static String failed(String id, String customer, Instant endedAt) {
        return """
                {"id": "%s", "type": "cdr", "customer": "%s", "startedAt": "%s", "endedAt": "%s", "sipCode": 503}"""
                .formatted(id, customer, endedAt.minusSeconds(1), endedAt);
    }

    /** An array of so many calls that have just ended, each with an id of its own. */
    public static String array(String customer, int answered, int failed) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, answered + failed)
                .mapToObj(i -> i < answered
                        ? answered(UUID.randomUUID().toString(), customer, now, Duration.ofSeconds(30))
                        : failed(UUID.randomUUID().toString(), customer, now))
                .collect(Collectors.joining(",", "[", "]"));
    }

    public static String balance(String company, String value) {
        return balance(company, value, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    public static String balance(String company, String value, Instant at) {
        return """
                {"id": "%s", "company": "%s", "area": "balance", "value": %s, "at": "%s"}"""
                .formatted(UUID.randomUUID(), company, value, at);
    }
}
