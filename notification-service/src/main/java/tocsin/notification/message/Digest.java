package tocsin.notification.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/**
 * What a template may write of several transitions: by company, the gravest first, and of the gravest ones a line each.
 */
public final class Digest {

    private static final Comparator<Transition> GRAVEST_FIRST = Comparator.comparing(
                    (Transition transition) -> transition.cause() == Cause.RECOVERED)
            .thenComparing(Digest::level, Comparator.reverseOrder())
            .thenComparing(Transition::at);

    private final List<Transition> transitions;
    private final int mostLines;

    private Digest(List<Transition> transitions, int mostLines) {
        this.transitions = transitions.stream().sorted(GRAVEST_FIRST).toList();
        this.mostLines = mostLines;
    }

    /** The variables of these transitions, at least one, of which at most so many get a line. */
    public static Map<String, Object> of(List<Transition> transitions, int mostLines) {
        return new Digest(transitions, mostLines).variables();
    }

    private Map<String, Object> variables() {
        List<Map<String, Object>> companies = companies();
        Transition gravest = transitions.get(0);
        Map<String, Object> names = new HashMap<>();
        names.put("count", transitions.size());
        names.put("firing", (int) transitions.stream().filter(Digest::fires).count());
        names.put("resolved", (int) transitions.stream()
                .filter(each -> each.cause() == Cause.RECOVERED)
                .count());
        names.put("companyCount", companyCount());
        names.put("companies", companies);
        names.put("more", Math.max(0, transitions.size() - mostLines));
        names.put("timeZone", gravest.company().timeZone().getId());
        names.put("firstInstant", times().get(0));
        names.put("lastInstant", times().get(times().size() - 1));
        names.putAll(Map.of("color", Variables.of(gravest).get("color"), "title", summary()));
        if (level(gravest) != Level.NONE) {
            names.put("noticeLevel", level(gravest).word());
        }
        return Map.copyOf(names);
    }

    private List<String> times() {
        return transitions.stream()
                .map(Transition::at)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    private String summary() {
        return Spans.counted(transitions.size(), "alert") + " of "
                + (companyCount() == 1 ? transitions.get(0).company().name() : companyCount() + " companies");
    }

    private int companyCount() {
        return (int)
                transitions.stream().map(each -> each.company().id()).distinct().count();
    }

    /** Companies in the order of their gravest line; those of which no line is shown are not among them. */
    private List<Map<String, Object>> companies() {
        Map<String, List<Transition>> shown = transitions.stream()
                .limit(mostLines)
                .collect(Collectors.groupingBy(each -> each.company().id(), LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> companies = new ArrayList<>();
        shown.forEach((id, lines) -> companies.add(company(id, lines)));
        return companies;
    }

    private Map<String, Object> company(String id, List<Transition> lines) {
        long all = transitions.stream()
                .filter(each -> each.company().id().equals(id))
                .count();
        return Map.of(
                "company",
                id,
                "companyName",
                lines.get(0).company().name(),
                "count",
                (int) all,
                "more",
                (int) all - lines.size(),
                "alerts",
                lines.stream().map(Variables::of).toList());
    }

    private static boolean fires(Transition transition) {
        return transition.cause() == Cause.BREACHED || transition.cause() == Cause.REPEATED;
    }

    private static Level level(Transition transition) {
        return Level.of(transition.noticeLevel());
    }
}
