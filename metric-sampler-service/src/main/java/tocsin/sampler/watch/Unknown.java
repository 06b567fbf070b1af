package tocsin.sampler.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tocsin.sampler.replica.Duty;

/**
 * What has to be read from the database before it is judged by: states of alerts, and what was counted of companies. It
 * is told of every change, so that nobody has to look for it. Used by one thread.
 */
final class Unknown {

    private final Set<Watch> states = new LinkedHashSet<>();
    private final Set<Watch> behind = new LinkedHashSet<>();
    private final Unread judged = new Unread();
    private final Unread stoodBy = new Unread();

    /** A company's board, and all that is on it, may have changed. */
    void note(String company, CompanyBoard board) {
        noteHistory(company, board);
        board.watches().forEach(watch -> noteState(board, watch));
    }

    /** A company's board, and one watch on it, may have changed. */
    void note(String company, CompanyBoard board, Watch watch) {
        noteHistory(company, board);
        noteState(board, watch);
    }

    private void noteHistory(String company, CompanyBoard board) {
        judged.remove(company);
        stoodBy.remove(company);
        if (!board.historyKnown()) {
            (board.duty() == Duty.JUDGES ? judged : stoodBy).add(company, board.longestPeriod());
        }
    }

    private void noteState(CompanyBoard board, Watch watch) {
        forget(watch);
        if (board.duty() == Duty.JUDGES && !watch.stateKnown()) {
            (watch.behind() ? behind : states).add(watch);
        }
    }

    /** A company's board is gone. */
    void forget(String company, CompanyBoard board) {
        judged.remove(company);
        stoodBy.remove(company);
        board.watches().forEach(this::forget);
    }

    /** A watch has ended. */
    void forget(Watch watch) {
        states.remove(watch);
        behind.remove(watch);
    }

    /** Has another look at what others decided by newer definitions: what they decided may be gone again. */
    void lookAgain() {
        states.addAll(behind);
        behind.clear();
    }

    /** Whether there is nothing to be read. */
    boolean isEmpty() {
        return states.isEmpty() && everythingIsLoaded();
    }

    /** Whether the windows and gauges of every company are complete. */
    boolean everythingIsLoaded() {
        return judged.isEmpty() && stoodBy.isEmpty();
    }

    /** Watches whose recorded state has to be read. */
    List<Watch> states(int most) {
        return states.stream().limit(most).toList();
    }

    /** Companies whose earlier calls and samples have to be read: first those that this replica judges. */
    List<String> companies(int most) {
        return judged.isEmpty() ? stoodBy.first(most) : judged.first(most);
    }
}
