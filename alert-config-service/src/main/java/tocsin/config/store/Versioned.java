package tocsin.config.store;

import java.util.function.Function;

/**
 * Something that is kept, at one of its versions.
 *
 * @param value what is kept
 * @param version grows with each change; at least 0
 */
public record Versioned<T>(T value, long version) {

    /** The same version in another form. */
    public <R> Versioned<R> map(Function<? super T, ? extends R> form) {
        return new Versioned<>(form.apply(value), version);
    }
}
