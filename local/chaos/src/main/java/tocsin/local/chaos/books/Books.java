package tocsin.local.chaos.books;

import java.util.List;
import tocsin.local.chaos.storm.Strike;

/** Compares what there is with what must be. */
public final class Books {

    private Books() {}

    /**
     * Balances the books.
     *
     * @param sent what was sent, and what must follow from it
     * @param found what there is
     * @param strikes the blows, which excuse a message that was in flight, and nothing else
     */
    public static Balance balance(Sent sent, Found found, List<Strike> strikes) {
        List<Mail> opened = new Digests(found.notifications()).opened(found.mails());
        MailBook mails = new MailBook(opened, found.notifications(), strikes);
        Faults faults = new Faults();
        faults.add("calls", CountingBook.calls(sent.slices(), found.slices()));
        faults.add("samples", CountingBook.samples(sent.samples(), found.samples()));
        faults.add("transitions", TransitionBook.chains(sent.chains(), found.transitions()));
        faults.add("unpublished", TransitionBook.unpublished(found.transitions()));
        faults.add(
                "notifications", NotificationBook.rows(sent.recipients(), found.transitions(), found.notifications()));
        faults.add("unsent", NotificationBook.unsent(found.notifications()));
        faults.add("mails", mails.misdelivered());
        faults.add("mails doubled", mails.doubled());
        faults.add("rejected", RejectionBook.faults(sent.malformed(), found.rejected()));
        faults.add("left at the broker", left(found));
        return new Balance(
                faults.all(),
                mails.doubledInFlight(),
                RejectionBook.doubled(found.rejected()),
                opened.size() - found.mails().size());
    }

    private static List<String> left(Found found) {
        return found.queues().entrySet().stream()
                .filter(queue -> queue.getValue() > 0)
                .map(queue -> queue.getValue() + " in " + queue.getKey())
                .toList();
    }
}
