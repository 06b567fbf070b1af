package tocsin.config.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All templates side by side, after a change that is not final yet: whether what includes what is there, leads to no
 * circle, and is not too much.
 */
public final class Shelf {

    /** How many templates of their own people may have. */
    static final int MOST = 500;

    /** How long everything that people have written may be together, in characters. */
    static final long LONGEST = 10_000_000;

    private final Map<PartOf, Set<PartOf>> parts = new HashMap<>();
    private final long ofTheirOwn;
    private final long characters;

    /** What is kept, and the stock templates, of which some may be edited. */
    public Shelf(StockTemplates stock, List<Outline> kept) {
        parts.putAll(stock.inclusions());
        kept.forEach(this::put);
        ofTheirOwn = kept.stream().filter(each -> !stock.has(each.name())).count();
        characters = kept.stream().mapToLong(Outline::characters).sum();
    }

    private void put(Outline outline) {
        outline.written()
                .forEach(part -> parts.put(
                        new PartOf(outline.name(), part),
                        outline.included().stream()
                                .filter(included -> included.part() == part)
                                .collect(Collectors.toSet())));
    }

    /** Looks at a template that was put. Throws {@link TemplateRefusal} where it must not stay. */
    public void check(TemplateDraft put) {
        put.included().forEach((included, place) -> checkInclusion(put.name(), included, place));
        checkWithout(put.name());
        if (ofTheirOwn > MOST) {
            throw new TemplateRefusal.TooMuch(MOST + " templates beside the stock ones");
        }
        if (characters > LONGEST) {
            throw new TemplateRefusal.TooMuch(LONGEST + " characters in all templates together");
        }
    }

    private void checkInclusion(TemplateName name, PartOf included, Place place) {
        if (!parts.containsKey(included)) {
            boolean known =
                    parts.keySet().stream().anyMatch(each -> each.template().equals(included.template()));
            throw known
                    ? TemplateRefusal.CannotInclude.partless(included, place)
                    : TemplateRefusal.CannotInclude.unknown(included, place);
        }
        PartOf here = new PartOf(name, included.part());
        List<PartOf> circle = way(included, here);
        if (!circle.isEmpty()) {
            circle.add(0, here);
            throw TemplateRefusal.CannotInclude.circle(included, place, circle);
        }
    }

    /** Looks for what includes a part that a template has no more. Throws {@link TemplateRefusal} where something does. */
    public void checkWithout(TemplateName name) {
        for (Part part : Part.values()) {
            PartOf gone = new PartOf(name, part);
            List<PartOf> including = parts.entrySet().stream()
                    .filter(each -> each.getValue().contains(gone))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!parts.containsKey(gone) && !including.isEmpty()) {
                throw new TemplateRefusal.Included(gone, including);
            }
        }
    }

    /** The way along inclusions, both ends included; empty where there is none. */
    private List<PartOf> way(PartOf from, PartOf to) {
        Map<PartOf, PartOf> cameFrom = new HashMap<>();
        Deque<PartOf> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty() && !ahead.peek().equals(to)) {
            PartOf here = ahead.remove();
            for (PartOf next : parts.getOrDefault(here, Set.of())) {
                if (!next.equals(from) && cameFrom.putIfAbsent(next, here) == null) {
                    ahead.add(next);
                }
            }
        }
        return ahead.isEmpty() ? List.of() : backwards(to, from, cameFrom);
    }

    private static List<PartOf> backwards(PartOf to, PartOf from, Map<PartOf, PartOf> cameFrom) {
        List<PartOf> way = new ArrayList<>(List.of(to));
        while (!way.get(0).equals(from)) {
            way.add(0, cameFrom.get(way.get(0)));
        }
        return way;
    }
}
