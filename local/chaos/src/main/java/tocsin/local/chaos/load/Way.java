package tocsin.local.chaos.load;

import java.util.concurrent.CompletableFuture;

/** A way into the system. */
interface Way {

    /** Completes when the shipment is taken; fails where that is not known, within a few seconds. */
    CompletableFuture<Void> carry(Shipment shipment);

    /** Whether it takes such a shipment. */
    boolean takes(Shipment shipment);
}
