package tocsin.config.catalog.json;

import java.util.ArrayList;
import java.util.List;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** What is wrong with a document, each thing at its place in it; so many and no more. Not for use by several threads. */
public final class Errors {

    private final int most;
    private final List<FieldError> found = new ArrayList<>();

    /**
     * None so far.
     *
     * @param most how many are kept
     */
    public Errors(int most) {
        this.most = most;
    }

    /** Adds one, such as at {@code alerts/3/threshold}. */
    public void add(String place, String detail) {
        add(FieldError.inBody(place, detail));
    }

    /** Adds what is wrong with an entry that was read, or would have been put, by itself. */
    public void addAll(String place, ProblemException wrong) {
        List<FieldError> errors = wrong.problem().errors();
        if (errors.isEmpty()) {
            add(place, wrong.getMessage());
        }
        errors.forEach(error -> add(within(place, error)));
    }

    private static FieldError within(String place, FieldError error) {
        return new FieldError(
                "#/" + place + error.pointer().substring(1), null, error.detail(), error.line(), error.column());
    }

    private void add(FieldError error) {
        if (!full()) {
            found.add(error);
        }
    }

    /** Whether there are as many as are kept. */
    boolean full() {
        return found.size() >= most;
    }

    /**
     * Goes on only where nothing is wrong.
     *
     * @throws ProblemException 400 that names everything
     */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    /** The problem that names everything. */
    public ProblemException problem() {
        return ProblemException.invalid(found);
    }
}
