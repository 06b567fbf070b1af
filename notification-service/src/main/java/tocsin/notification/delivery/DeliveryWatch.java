package tocsin.notification.delivery;

import tocsin.notification.channel.Outcome;

/** Is told what deliveries do, for those who run the service. Called from any thread; must not block. */
public interface DeliveryWatch {

    /** An attempt was made and is on record. */
    void attempted(String channel, Outcome outcome);

    /** An attempt was made after its lease had run out: another worker has made it too. */
    void overtaken(Claim claim, Outcome outcome);

    /** An attempt was made and could not be recorded; when the lease ends it is made again. */
    void notRecorded(Claim claim, Outcome outcome, Throwable failure);

    /** Nothing could be taken from the outbox; the next tick tries again. */
    void notClaimed(Throwable failure);
}
