package tocsin.local.chaos.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notifications: one for each transition that people are told of and each of its recipients, and no others; all sent. */
final class NotificationBook {

    private NotificationBook() {}

    static List<String> rows(
            Map<WatchKey, Set<String>> recipients, List<Transition> transitions, List<Notification> found) {
        Map<String, Integer> rows = new TreeMap<>();
        found.forEach(row -> rows.merge(row.transition() + " to " + row.recipient(), 1, Integer::sum));
        Set<String> wanted = new TreeSet<>();
        transitions.stream().filter(Transition::told).forEach(transition -> recipients
                .getOrDefault(transition.watch(), Set.of())
                .forEach(recipient -> wanted.add(transition.id() + " to " + recipient)));
        List<String> faults = new ArrayList<>();
        wanted.stream().filter(each -> !rows.containsKey(each)).forEach(each -> faults.add("missing: " + each));
        rows.forEach((each, times) -> {
            if (!wanted.contains(each)) {
                faults.add("not wanted: " + each);
            } else if (times > 1) {
                faults.add(times + " times: " + each);
            }
        });
        return faults;
    }

    static List<String> unsent(List<Notification> found) {
        return found.stream()
                .filter(row -> !row.status().equals("sent"))
                .map(row -> row.id() + " is " + row.status())
                .toList();
    }
}
