package tocsin.config.script.rest;

import tocsin.config.script.ScriptName;
import tocsin.rest.ProblemException;

/** Names of scripts in paths. */
final class ScriptPaths {

    private ScriptPaths() {}

    /** A name that a new script may have. */
    static ScriptName wanted(String name) {
        try {
            return new ScriptName(name);
        } catch (IllegalArgumentException bad) {
            throw ProblemException.invalidParameter("name", bad.getMessage());
        }
    }

    /** A name that a script may have; where it is none, there is no such script. */
    static ScriptName known(String name) {
        try {
            return new ScriptName(name);
        } catch (IllegalArgumentException bad) {
            throw unknown(name);
        }
    }

    static ProblemException unknown(String name) {
        return ProblemException.notFound("script", name);
    }
}
