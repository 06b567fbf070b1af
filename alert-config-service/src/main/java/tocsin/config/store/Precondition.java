package tocsin.config.store;

import java.util.OptionalLong;

/** What a caller expects to find before a change; asked while nobody else can change it. */
@FunctionalInterface
public interface Precondition {

    /**
     * Lets the change go on, or ends it with an exception of the caller's own.
     *
     * @param version the version that is there now; empty where nothing is there yet
     */
    void check(OptionalLong version);
}
