package tocsin.notification.channel;

import io.smallrye.mutiny.Uni;

/** Where receipts are brought. May be called from any thread. */
public interface Receipts {

    /**
     * Puts a receipt on record with the message that it is about.
     *
     * @param channel the channel's name
     * @param reference as in {@link Outcome.Delivered#reference()}
     * @return false where no message of this reference is on record, which may still change a moment after it was sent;
     *     fails with whatever the database fails with
     */
    Uni<Boolean> received(String channel, String reference, Receipt receipt);
}
