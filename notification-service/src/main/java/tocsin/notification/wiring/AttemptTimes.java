package tocsin.notification.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Lets the service start only where each channel gives an attempt up before the courier does, and the courier before the
 * lease of the message ends: an attempt that is cut off from outside says nothing of its reason, and its message may be on
 * its way all the same, and sent again.
 */
@Singleton
final class AttemptTimes {

    private static final String SENDING = "tocsin.delivery.send-within";
    private static final String LEASE = "tocsin.delivery.lease";
    private static final String GATEWAY = "tocsin.sms.gateway";

    private static final List<String> EMAIL = List.of("tocsin.email.send-within");
    private static final List<String> OUTGOING = List.of("tocsin.outgoing.answer-within");
    private static final List<String> SMPP = List.of("tocsin.sms.smpp.send-within", "tocsin.sms.smpp.response-within");
    private static final List<String> HTTP = List.of("tocsin.sms.http.answer-within");

    private static final List<String> WRITING_AND_SENDING =
            List.of("tocsin.scripts.within", "tocsin.picture.within", "tocsin.rendering.within", SENDING);

    private final Config config;

    AttemptTimes(Config config) {
        this.config = config;
    }

    /** Throws an {@link IllegalArgumentException} that names every setting that is too long. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        Stream<Optional<String>> objections = Stream.concat(
                Stream.concat(Stream.of(EMAIL, OUTGOING), sms()).map(settings -> objection(settings, SENDING)),
                Stream.of(objection(WRITING_AND_SENDING, LEASE)));
        String tooLong = objections.flatMap(Optional::stream).collect(Collectors.joining("; "));
        if (!tooLong.isEmpty()) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** The settings of a gateway that is not used make no difference. */
    private Stream<List<String>> sms() {
        return switch (config.getValue(GATEWAY, String.class).toLowerCase(Locale.ROOT)) {
            case "smpp" -> Stream.of(SMPP);
            case "http" -> Stream.of(HTTP);
            default -> Stream.empty();
        };
    }

    private Optional<String> objection(List<String> settings, String whole) {
        Duration together = settings.stream().map(this::duration).reduce(Duration.ZERO, Duration::plus);
        if (together.compareTo(duration(whole)) < 0) {
            return Optional.empty();
        }
        String named = settings.stream().map(this::withValue).collect(Collectors.joining(" and "));
        return Optional.of(
                named + (settings.size() > 1 ? " together" : "") + " must be shorter than " + withValue(whole));
    }

    private String withValue(String setting) {
        return setting + " (" + duration(setting) + ")";
    }

    private Duration duration(String setting) {
        return config.getValue(setting, Duration.class);
    }
}
