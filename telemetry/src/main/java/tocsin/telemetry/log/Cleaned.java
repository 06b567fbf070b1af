package tocsin.telemetry.log;

/** A failure as it is logged: where it happened, and what it says without what people are reached by. */
final class Cleaned extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final String words;

    private Cleaned(Throwable failure, Throwable cause) {
        super(PersonalData.without(failure.getMessage()), cause, false, true);
        setStackTrace(failure.getStackTrace());
        this.words = PersonalData.without(failure.toString());
    }

    /** The failure itself where neither it nor what caused it says anything personal. */
    static Throwable of(Throwable failure) {
        return isClean(failure, DEEPEST) ? failure : copy(failure, DEEPEST);
    }

    private static boolean isClean(Throwable failure, int deep) {
        if (failure == null) {
            return true;
        }
        String said = failure.toString();
        if (deep == 0 || !PersonalData.without(said).equals(said) || failure.getSuppressed().length > 0) {
            return false;
        }
        return isClean(failure.getCause(), deep - 1);
    }

    private static Throwable copy(Throwable failure, int deep) {
        return failure == null || deep == 0 ? null : new Cleaned(failure, copy(failure.getCause(), deep - 1));
    }

    @Override
    public String toString() {
        return words;
    }
}
