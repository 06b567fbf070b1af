package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The stages render and deliver, which notification-service goes through for this service. */
@Singleton
final class Rehearsing {

    private static final Logger LOG = Logger.getLogger(Rehearsing.class);
    private static final String MAYBE_SENT =
            "Without an answer it is not known whether a message goes out; the notifications of the alert tell";

    private final NotificationService notificationService;
    private final ObjectMapper json;

    Rehearsing(@RestClient NotificationService notificationService, ObjectMapper json) {
        this.notificationService = notificationService;
        this.json = json;
    }

    /**
     * Adds both stages to a report, whatever becomes of them.
     *
     * @param transition what is told
     * @param note what has to be said of that; empty for nothing
     */
    Uni<Void> hold(Report report, ObjectNode transition, String note, boolean send) {
        ObjectNode request = json.createObjectNode().put("send", send);
        request.set("transition", transition);
        return notificationService
                .rehearse(request)
                .invoke(rehearsal -> {
                    render(report, transition, note, rehearsal.path("messages"));
                    deliver(report, send, rehearsal);
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(cause -> {
                    fail(report, transition, words(cause), send && !(cause instanceof WebApplicationException));
                    return Uni.createFrom().voidItem();
                });
    }

    private static void render(Report report, ObjectNode transition, String note, JsonNode messages) {
        long failed = count(messages, "outcome", "failed");
        String rest = failed == 0 ? "" : ", " + failed + " of them cannot be rendered";
        ObjectNode stage = report.stage(
                "render",
                failed < messages.size() ? "rendered" : "failed",
                number(messages.size(), "message") + rest + note);
        stage.set("transition", transition);
        stage.set("messages", messages);
    }

    private static void deliver(Report report, boolean send, JsonNode rehearsal) {
        JsonNode deliveries = rehearsal.path("deliveries");
        if (count(rehearsal.path("messages"), "outcome", "rendered") == 0) {
            report.stage("deliver", "skipped", "There is no message");
        } else if (!send) {
            report.stage("deliver", "skipped", "send is false");
        } else {
            report.stage("deliver", outcome(deliveries), statuses(deliveries)).set("deliveries", deliveries);
        }
    }

    /** Whoever was to send and did not answer may have sent all the same. */
    private static void fail(Report report, ObjectNode transition, String why, boolean maybeSent) {
        report.stage("render", "failed", why).set("transition", transition);
        report.stage("deliver", "skipped", maybeSent ? MAYBE_SENT : "There is no message");
    }

    /** The worst of them: what one recipient does not get is what whoever tries an alert out has to know. */
    private static String outcome(JsonNode deliveries) {
        Set<String> statuses = Set.copyOf(texts(deliveries, "status"));
        if (statuses.isEmpty() || statuses.contains("dead") || statuses.contains("silenced")) {
            return "failed";
        }
        return statuses.equals(Set.of("sent")) ? "delivered" : "queued";
    }

    private static String statuses(JsonNode deliveries) {
        List<String> statuses = texts(deliveries, "status");
        return number(statuses.size(), "message")
                + statuses.stream()
                        .distinct()
                        .map(status -> ", " + count(deliveries, "status", status) + " " + status)
                        .collect(Collectors.joining());
    }

    private String words(Throwable cause) {
        if (cause instanceof WebApplicationException answer) {
            return "The notification service answers "
                    + answer.getResponse().getStatus() + ": "
                    + detail(answer.getResponse().readEntity(String.class));
        }
        LOG.warn("A test has no answer of the notification service", cause);
        return "The notification service does not answer. Try again a little later.";
    }

    private String detail(String problem) {
        try {
            return json.readTree(problem).path("detail").asText(problem);
        } catch (JsonProcessingException notAProblem) {
            return problem;
        }
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long count(JsonNode items, String field, String text) {
        return texts(items, field).stream().filter(text::equals).count();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
