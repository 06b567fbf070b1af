package tocsin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next the cursor of the page after this one, to be given back as {@code cursor}; null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {

    /** Copies the items, so that a page never changes. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were read one further than the limit: the extra row is not shown, it only says
     * that there is more.
     *
     * @param rows at most {@code limit + 1} rows in the list's order
     * @param limit how many items a page has at most
     * @param key the place of an item in the list's order; the next page begins after the last item's key
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Cursor.encode(key.apply(items.get(limit - 1))));
    }

    /** The same page with each item in another form. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<R>(items.stream().<R>map(form).toList(), next);
    }
}
