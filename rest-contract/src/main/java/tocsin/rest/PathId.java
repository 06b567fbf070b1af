package tocsin.rest;

import java.util.function.Function;

/** Ids and names in the path of a request. */
public final class PathId {

    private PathId() {}

    /**
     * The id of something that is asked for. What cannot be an id is the id of nothing.
     *
     * @param what the thing, such as {@code alert}
     * @param form reads the id; its {@link IllegalArgumentException} says that it is none
     * @throws ProblemException 404 where it does not have the form
     */
    public static <T> T known(String what, String id, Function<String, T> form) {
        try {
            return form.apply(id);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound(what, id);
        }
    }

    /**
     * The id that something new shall have.
     *
     * @param parameter the parameter's name
     * @param form reads the id; its {@link IllegalArgumentException}'s message is what the caller gets to read
     * @throws ProblemException 400 where it does not have the form
     */
    public static <T> T wanted(String parameter, String id, Function<String, T> form) {
        try {
            return form.apply(id);
        } catch (IllegalArgumentException bad) {
            throw ProblemException.invalidParameter(parameter, bad.getMessage());
        }
    }
}
