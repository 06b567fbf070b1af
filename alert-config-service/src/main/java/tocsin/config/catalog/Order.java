package tocsin.config.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order differences are made. */
final class Order {

    private final Map<Object, Integer> places;

    private Order(Map<Object, Integer> places) {
        this.places = places;
    }

    /** What needs nothing goes first: alerts that go, then what is put, and last what others may have needed until then. */
    static Order standard() {
        return new Order(Map.of());
    }

    /** The order in which they could be made before; what is new since then goes last. */
    static Order asMade(List<Difference> made) {
        Map<Object, Integer> places = new HashMap<>();
        made.forEach(each -> places.put(name(each), places.size()));
        return new Order(places);
    }

    private static Object name(Difference difference) {
        return difference.place().<Object>map(place -> place).orElseGet(() -> difference
                .item()
                .identity());
    }

    /** Those of them that are any. */
    List<Difference> of(List<Difference> differences) {
        return differences.stream()
                .filter(each -> !(each instanceof Difference.Unchanged))
                .sorted(Comparator.<Difference>comparingInt(each -> places.getOrDefault(name(each), places.size()))
                        .thenComparingInt(Order::turn))
                .toList();
    }

    private static int turn(Difference difference) {
        Section section = difference.item().section();
        if (!(difference instanceof Difference.Deleted)) {
            return section.ordinal();
        }
        return section == Section.ALERTS ? -1 : 2 * Section.values().length - section.ordinal();
    }
}
