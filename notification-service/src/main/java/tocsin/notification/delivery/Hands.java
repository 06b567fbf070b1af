package tocsin.notification.delivery;

/** How many deliveries a courier has in hand. One claim at a time; a call for more meanwhile is remembered. */
final class Hands {

    private final int all;
    private int full;
    private boolean reaching;
    private boolean calledMeanwhile;
    private boolean resting;

    Hands(int all) {
        this.all = all;
    }

    /** Begins a claim for as many as are free; 0 where none is, or where one is under way. */
    synchronized int reach() {
        if (reaching) {
            calledMeanwhile = true;
            return 0;
        }
        if (resting || full == all) {
            return 0;
        }
        reaching = true;
        calledMeanwhile = false;
        return all - full;
    }

    /** Ends a claim with what it brought; says whether to begin another. */
    synchronized boolean grasp(int taken, boolean thereMayBeMore) {
        reaching = false;
        full += taken;
        return calledMeanwhile || thereMayBeMore;
    }

    synchronized void letGo() {
        full--;
    }

    synchronized void rest() {
        resting = true;
    }

    synchronized boolean atRest() {
        return resting && !reaching && full == 0;
    }
}
