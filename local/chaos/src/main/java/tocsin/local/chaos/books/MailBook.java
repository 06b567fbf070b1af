package tocsin.local.chaos.books;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Strike;

/**
 * Mails: each notification is accepted by the mail server once. A second time is right only where a blow to the notifiers
 * or to their database came while nobody could know yet that the first time had succeeded.
 */
final class MailBook {

    /** From the mail server's word to the record of it, on a busy machine. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(2);

    private static final Set<Role> WHO_RECORDS = Set.of(Role.NOTIFIER, Role.DATABASE);

    private final Map<UUID, List<Mail>> deliveries = new HashMap<>();
    private final List<Notification> notifications;
    private final List<Strike> strikes;

    MailBook(List<Mail> mails, List<Notification> notifications, List<Strike> strikes) {
        mails.forEach(mail -> deliveries
                .computeIfAbsent(mail.notification(), id -> new ArrayList<>())
                .add(mail));
        this.notifications = notifications;
        this.strikes = strikes;
    }

    /** Notifications that are not delivered, and mails that are nobody's or went to somebody else. */
    List<String> misdelivered() {
        Map<UUID, String> recipients =
                notifications.stream().collect(Collectors.toMap(Notification::id, Notification::recipient));
        List<String> faults = new ArrayList<>();
        recipients.forEach((id, recipient) -> {
            if (!deliveries.containsKey(id)) {
                faults.add("not delivered: " + id + " to " + recipient);
            }
        });
        deliveries.forEach((id, mails) -> mails.stream()
                .filter(mail -> !mail.recipient().equals(recipients.get(id)))
                .forEach(mail -> faults.add("a mail of no such notification: " + mail)));
        return faults;
    }

    /** Mails that came again though no blow caught the one before in flight. */
    List<String> doubled() {
        return again(false).map(Mail::toString).toList();
    }

    /** Mails that came again because a blow caught the one before in flight. */
    List<Mail> doubledInFlight() {
        return again(true).toList();
    }

    private Stream<Mail> again(boolean inFlight) {
        List<Mail> again = new ArrayList<>();
        deliveries.values().forEach(mails -> {
            for (int i = 1; i < mails.size(); i++) {
                if (caughtInFlight(mails.get(i - 1)) == inFlight) {
                    again.add(mails.get(i));
                }
            }
        });
        return again.stream();
    }

    private boolean caughtInFlight(Mail mail) {
        return strikes.stream()
                .filter(strike -> WHO_RECORDS.contains(strike.blow().victim().role()))
                .anyMatch(strike ->
                        strike.touches(mail.at().minus(IN_FLIGHT), mail.at().plus(IN_FLIGHT)));
    }
}
