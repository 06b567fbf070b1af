package tocsin.notification.delivery;

/** Is told what deliveries do, for those who run the service. Called from any thread; must not block. */
public interface DeliveryWatch {

    /**
     * What came of a claim is on record.
     *
     * @param held false where its lease had run out before, so that another worker does the same
     */
    void settled(Settlement settlement, boolean held);

    /** What came of a claim could not be recorded; when the lease ends it is done again. */
    void notRecorded(Settlement settlement, Throwable failure);

    /** What waits for a recipient could not be read or written; it is due again in a moment. */
    void notPrepared(Claim claim, Throwable failure);

    /** Nothing could be taken from the outbox; the next tick tries again. */
    void notClaimed(Throwable failure);
}
