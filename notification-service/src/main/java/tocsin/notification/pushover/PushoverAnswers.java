package tocsin.notification.pushover;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.Answer;
import tocsin.notification.outgoing.HttpAnswers;

/** What Pushover's answers mean (its Message API, "Response Format" and "Limitations"). */
final class PushoverAnswers {

    private static final int QUOTA_SPENT = 429;
    private static final int MOST_DIGITS = 12;

    private final HttpAnswers http;

    PushoverAnswers(HttpAnswers http) {
        this.http = http;
    }

    Outcome outcomeOf(Answer answer) {
        if (answer.status() == QUOTA_SPENT) {
            return new Outcome.Failed(Outcome.Extent.DESTINATION, answer.words(), reset(answer));
        }
        if (answer.status() >= 500) {
            return http.outcomeOf(answer);
        }
        return read(answer)
                .map(said -> outcomeOf(answer, said))
                .orElseGet(() -> Outcome.Failed.ofDestination("not an answer of Pushover: " + answer.words()));
    }

    private static Outcome outcomeOf(Answer answer, JsonObject said) {
        if (answer.status() / 100 == 2 && Integer.valueOf(1).equals(said.getValue("status"))) {
            return new Outcome.Delivered("accepted by Pushover, request " + said.getValue("request"));
        }
        // The application is this installation's: somebody will put it right, and until then nothing is lost.
        return said.containsKey("token") || answer.status() / 100 == 2
                ? Outcome.Failed.ofDestination(errors(answer, said))
                : new Outcome.Refused(errors(answer, said));
    }

    private static String errors(Answer answer, JsonObject said) {
        return said.getValue("errors") instanceof JsonArray errors
                ? errors.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : answer.words();
    }

    /** It is an object with a status, or somebody else has answered in Pushover's place. */
    private static Optional<JsonObject> read(Answer answer) {
        try {
            return Optional.of(new JsonObject(answer.body()))
                    .filter(said -> said.getValue("status") instanceof Integer);
        } catch (DecodeException noJson) {
            return Optional.empty();
        }
    }

    private Optional<Duration> reset(Answer answer) {
        return answer.header("X-Limit-App-Reset")
                .map(String::strip)
                .filter(seconds -> seconds.length() <= MOST_DIGITS
                        && seconds.chars().allMatch(Character::isDigit)
                        && !seconds.isEmpty())
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .map(http::waitUntil)
                .orElseGet(() -> http.retryAfter(answer));
    }
}
