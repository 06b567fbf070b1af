package tocsin.sampler.definition;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A definition that is another one than before, or is no more.
 *
 * @param subject what is defined
 * @param before the company that it belonged to; empty for none, and where it is new
 * @param now the company that it belongs to; empty for none, and where it is no more
 */
public record Altered(Change.Subject subject, Optional<String> before, Optional<String> now) {

    /** The companies that this is news for. */
    public Set<String> owners() {
        return Stream.of(before, now).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
