package tocsin.notification.transition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An alert has changed its state, or says again that it is firing, or tells its value on schedule, or what a script has to
 * say: as much of the message as notifications need. It is complete; no definition has to be looked up.
 *
 * @param id the same whenever it is delivered again
 * @param alertId the alert
 * @param title the alert's title, written by a customer: any text
 * @param company whom the alert watches
 * @param scope what the alert is on; empty in what was told before transitions said so
 * @param rule what the alert compares
 * @param script the script that the alert asks, with its words; empty for every other area
 * @param measured the numbers that were judged
 * @param cause why the state changed
 * @param reason the cause with its numbers in one English sentence
 * @param at when it was decided
 * @param noticeLevel how grave it is: {@code none info warning error critical}
 * @param notifyReset whether the recipients want to be told when it is over
 * @param penalty for how long the company is disabled because of this; empty where it is not
 * @param recipients everybody who is told, as the alert names them
 * @param template the name of the template that the message is made with
 */
public record Transition(
        UUID id,
        UUID alertId,
        String title,
        Company company,
        Optional<Scope> scope,
        Rule rule,
        Optional<Script> script,
        Measurement measured,
        Cause cause,
        String reason,
        Instant at,
        String noticeLevel,
        boolean notifyReset,
        Optional<Duration> penalty,
        List<String> recipients,
        String template) {

    /** The template of an alert that names none: the stock one for what has happened. */
    public static final String USUAL_TEMPLATE = "alert";

    /** Copies the recipients, so that a transition never changes. */
    public Transition {
        recipients = List.copyOf(recipients);
    }

    /** The company that the alert belongs to; empty for one of whoever runs Tocsin, whose recipients it then names. */
    public Optional<String> owner() {
        return scope.filter(Scope.COMPANY::equals).map(ofOne -> company.id());
    }
}
