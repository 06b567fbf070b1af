package tocsin.notification.message;

import java.util.Optional;

/** What came of a script that a template asks. */
public sealed interface ScriptAnswer {

    /**
     * It has run.
     *
     * @param value what it returned, as templates reach into it: a text, a number, a flag, a list or a map; empty for nothing
     */
    record Returned(Optional<Object> value) implements ScriptAnswer {}

    /**
     * It has no answer: it is not there, has failed, or could not be run.
     *
     * @param reason for whoever has written the template
     */
    record Failed(String reason) implements ScriptAnswer {}
}
