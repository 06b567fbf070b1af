package tocsin.config.script;

import java.util.Optional;

/** The language that scripts are written in. May be used by any thread; takes a while, so it blocks. */
public interface Syntax {

    /**
     * Why a source cannot be read.
     *
     * @param message what is wrong, for a person to read
     * @param line from 1
     * @param column in characters (code points), from 1
     */
    record Fault(String message, int line, int column) {}

    /** Reads a source without running it; empty where nothing is wrong with it. */
    Optional<Fault> check(String source);
}
