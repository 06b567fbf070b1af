package tocsin.sandbox;

/** What came of a run. */
public sealed interface Outcome {

    /** How it went until then. */
    Course course();

    /**
     * {@code main} answered.
     *
     * @param json its answer; {@code null} (the JSON text) where it returned nothing
     */
    record Returned(String json, Course course) implements Outcome {}

    /**
     * The program threw, or a promise that it waited for was rejected.
     *
     * @param message such as {@code TypeError: x is not a function}; at most 4,096 characters
     * @param stack the program's own frames, one a line, innermost first; may be empty
     * @param line in the source, from 1, of the innermost frame; 0 where there is none, as when something other than an error is thrown
     * @param column likewise; in a long statement it may be where the statement begins
     */
    record Threw(String message, String stack, int line, int column, Course course) implements Outcome {}

    /** It was stopped. */
    record Stopped(Bound bound, Course course) implements Outcome {}

    /** The source cannot be read; nothing of it ran. */
    record Unreadable(Fault fault, Course course) implements Outcome {}

    /** The source declares no function {@code main}. */
    record NoMain(Course course) implements Outcome {}

    /**
     * {@code main} answered with something that JSON has no words for: a function, a BigInt, a cycle.
     *
     * @param why in words
     */
    record NotJson(String why, Course course) implements Outcome {}

    /** {@code main} waits for a promise that nothing will settle. */
    record NeverSettled(Course course) implements Outcome {}

    /**
     * The engine itself failed. A defect, either its own or this module's; the engine is thrown away.
     *
     * @param detail for whoever looks into it
     */
    record Crashed(String detail, Course course) implements Outcome {}
}
