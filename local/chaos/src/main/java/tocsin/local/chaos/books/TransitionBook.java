package tocsin.local.chaos.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Transitions: for each alert and company one unbroken chain, and the expected one; all published. */
final class TransitionBook {

    private TransitionBook() {}

    static List<String> chains(Map<WatchKey, List<String>> expected, List<Transition> found) {
        List<String> faults = new ArrayList<>();
        Map<WatchKey, List<Transition>> chains = found.stream().collect(Collectors.groupingBy(Transition::watch));
        Set<WatchKey> all = new HashSet<>(expected.keySet());
        all.addAll(chains.keySet());
        for (WatchKey watch : all) {
            List<Transition> chain = chains.getOrDefault(watch, List.of());
            faults.addAll(breaks(watch, chain));
            List<String> states = states(chain);
            List<String> wanted = expected.getOrDefault(watch, List.of());
            if (!states.equals(wanted)) {
                faults.add("%s went through %s, and had to go through %s".formatted(watch, states, wanted));
            }
        }
        return faults;
    }

    private static List<String> breaks(WatchKey watch, List<Transition> chain) {
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            String before = chain.get(i - 1).to();
            if (!chain.get(i).from().equals(before)) {
                faults.add("%s: %s begins with %s, the one before it ends with %s"
                        .formatted(watch, chain.get(i).id(), chain.get(i).from(), before));
            }
        }
        return faults;
    }

    private static List<String> states(List<Transition> chain) {
        List<String> states = new ArrayList<>();
        chain.stream().limit(1).map(Transition::from).forEach(states::add);
        chain.stream().map(Transition::to).forEach(states::add);
        return states;
    }

    static List<String> unpublished(List<Transition> found) {
        return found.stream()
                .filter(transition -> !transition.published())
                .map(transition -> transition.id().toString())
                .toList();
    }
}
