package tocsin.local.chaos.books;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out which notifications a mail tells of. One that tells of several has an id that is made of all of theirs, so it
 * is known exactly: what waited for the recipient at that moment is tried until the id is right.
 */
final class Digests {

    private final Map<UUID, Notification> byId;
    private final Map<String, List<Notification>> byRecipient;
    private final Map<String, Set<UUID>> told = new HashMap<>();
    private final Map<String, List<Notification>> lastTold = new HashMap<>();

    /** With all notifications, in the order in which they are told. */
    Digests(List<Notification> notifications) {
        this.byId = notifications.stream().collect(Collectors.toMap(Notification::id, each -> each));
        this.byRecipient = notifications.stream().collect(Collectors.groupingBy(Notification::recipient));
    }

    /** One mail for each notification that these tell of; what cannot be found out stays as it is. */
    List<Mail> opened(List<Mail> mails) {
        List<Mail> opened = new ArrayList<>();
        for (Mail mail : mails) {
            List<Notification> content = content(mail);
            if (content.isEmpty()) {
                opened.add(mail);
            }
            content.forEach(each -> opened.add(new Mail(each.id(), mail.recipient(), mail.at())));
            note(mail.recipient(), content);
        }
        return opened;
    }

    private void note(String recipient, List<Notification> content) {
        content.forEach(each ->
                told.computeIfAbsent(recipient, nobody -> new HashSet<>()).add(each.id()));
        lastTold.put(recipient, content);
    }

    private List<Notification> content(Mail mail) {
        if (byId.containsKey(mail.notification())) {
            return List.of(byId.get(mail.notification()));
        }
        Set<UUID> before = told.getOrDefault(mail.recipient(), Set.of());
        return found(mail, before)
                .or(() -> found(mail, without(before, lastTold.getOrDefault(mail.recipient(), List.of()))))
                .orElse(List.of());
    }

    /** What was told last waits once more where nobody had recorded it yet. */
    private static Set<UUID> without(Set<UUID> ids, List<Notification> some) {
        Set<UUID> left = new HashSet<>(ids);
        some.forEach(each -> left.remove(each.id()));
        return left;
    }

    private Optional<List<Notification>> found(Mail mail, Set<UUID> toldBefore) {
        List<Notification> untold = byRecipient.getOrDefault(mail.recipient(), List.of()).stream()
                .filter(each -> !toldBefore.contains(each.id()))
                .toList();
        return untold.stream()
                .map(last -> untold.stream()
                        .filter(each -> each.kept() <= last.kept())
                        .toList())
                .flatMap(waiting -> beginning(waiting, mail.notification()).stream())
                .findFirst();
    }

    /** As many of the first ones as make this id. */
    private static Optional<List<Notification>> beginning(List<Notification> waiting, UUID id) {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < waiting.size(); i++) {
            ids.append(waiting.get(i).id());
            if (UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                    .equals(id)) {
                return Optional.of(waiting.subList(0, i + 1));
            }
        }
        return Optional.empty();
    }
}
