package tocsin.sampler.alert;

/** What an evaluation leads to. */
public sealed interface Step {

    /** Nothing changes. */
    Step STAY = new Stay();

    /** Nothing changes. */
    record Stay() implements Step {}

    /** The state changes, or a firing alert is told again. */
    record Move(AlertState from, AlertState to, Cause cause) implements Step {}
}
