package tocsin.benchmarks.latency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.benchmarks.rig.Accepted;

/** Breaches that were sent, and the mails that tell of them. For any thread. */
final class Breaches {

    private static final Pattern COMPANY = Pattern.compile("\\b(?:balance|failures|asr|customer)-\\d{6}\\b");
    private static final Pattern TRANSITION = Pattern.compile("transition ([0-9a-f-]{36})");

    private final Map<String, Long> waiting = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<String> overtaken = new ArrayList<>();
    private int unexpected;

    /**
     * A breach and its mail.
     *
     * @param sent when the report by which the alert fires was to be sent, in microseconds since 1970
     * @param accepted when the mail server had the message
     * @param transition the transition's id; empty where the mail does not tell it
     */
    record Told(long sent, long accepted, Optional<String> transition) {

        long micros() {
            return accepted - sent;
        }
    }

    /** A company breaches at a moment. */
    synchronized void sent(String company, long at) {
        if (waiting.put(company, at) != null) {
            overtaken.add(company);
        }
    }

    /** A mail came; one that tells of a recovery says nothing here. */
    synchronized void accepted(Accepted mail) {
        if (tellsOfRecovery(mail.text())) {
            return;
        }
        Matcher company = COMPANY.matcher(mail.text());
        Long sent = company.find() ? waiting.remove(company.group()) : null;
        if (sent == null) {
            unexpected++;
        } else {
            told.add(new Told(sent, mail.at(), transition(mail.text())));
        }
    }

    private static boolean tellsOfRecovery(String text) {
        return text.contains("RESOLVED: ");
    }

    private static Optional<String> transition(String text) {
        Matcher transition = TRANSITION.matcher(text);
        return transition.find() ? Optional.of(transition.group(1)) : Optional.empty();
    }

    /** Whether every breach has its mail. */
    synchronized boolean allTold() {
        return waiting.isEmpty();
    }

    /** Those that were told. */
    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** Companies whose breach nobody was told of. */
    synchronized Collection<String> untold() {
        List<String> all = new ArrayList<>(overtaken);
        all.addAll(waiting.keySet());
        return all;
    }

    /** Mails that tell of no breach that was sent, or of one for the second time. */
    synchronized int unexpected() {
        return unexpected;
    }
}
