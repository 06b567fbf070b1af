package tocsin.notification.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.notification.confirmation.Invitation;
import tocsin.notification.message.Composition;

/**
 * What is taken out of a mailbox at one time, on its way through the stages: the notifications that are still to be told,
 * and what has been decided so far. Every stage makes a new one.
 *
 * @param claim the mailbox
 * @param open what is to be told, the earliest first
 * @param silenced what is not told, since somebody does not want it
 * @param steps what was decided about everything that is open
 * @param later until when nothing of it is told, and why; empty where it is told now
 * @param composition what is said; empty until it is written
 * @param asks the question that goes out in place of what is open; empty where that is told
 * @param attempt how it was sent; empty until it was
 */
public record Parcel(
        Claim claim,
        List<Pending> open,
        List<Silenced> silenced,
        List<Step> steps,
        Optional<Portion.Later> later,
        Optional<Composition> composition,
        Optional<Invitation> asks,
        Optional<Attempt> attempt) {

    /**
     * A notification that is not told.
     *
     * @param pending the notification
     * @param state what it becomes
     * @param step why
     */
    public record Silenced(Pending pending, DeliveryState.Silenced state, Step step) {}

    /** Copies the lists, so that a parcel never changes. */
    public Parcel {
        open = List.copyOf(open);
        silenced = List.copyOf(silenced);
        steps = List.copyOf(steps);
    }

    /** A parcel of which nothing has been decided. */
    static Parcel of(Claim claim) {
        return new Parcel(
                claim,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Nothing is told now. */
    Parcel held(Portion.Later until) {
        return new Parcel(claim, open, silenced, steps, Optional.of(until), composition, asks, attempt);
    }

    /** These are to be told. */
    Parcel holding(List<Pending> pending, Step why) {
        return new Parcel(claim, pending, silenced, and(why), later, composition, asks, attempt);
    }

    /** Of what is open, these are not told. */
    Parcel without(List<Silenced> unwanted, List<Pending> wanted) {
        List<Silenced> all = Stream.concat(silenced.stream(), unwanted.stream()).toList();
        return new Parcel(claim, wanted, all, steps, later, composition, asks, attempt);
    }

    /** This is said. */
    Parcel saying(Composition words, Step how) {
        return new Parcel(claim, open, silenced, and(how), later, Optional.of(words), asks, attempt);
    }

    /** Nothing is told of what is open; its recipient is asked this instead. */
    Parcel asking(Invitation question, Composition words, Step why) {
        return new Parcel(claim, open, silenced, and(why), later, Optional.of(words), Optional.of(question), attempt);
    }

    /** This came of it. */
    Parcel tried(Attempt made) {
        Step step = new Step(made.at(), Stage.DELIVER, made.outcome().word());
        return new Parcel(claim, open, silenced, and(step), later, composition, asks, Optional.of(made));
    }

    /** Whether there is anything to be told now. */
    boolean isOpen() {
        return !open.isEmpty() && later.isEmpty();
    }

    private List<Step> and(Step step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
