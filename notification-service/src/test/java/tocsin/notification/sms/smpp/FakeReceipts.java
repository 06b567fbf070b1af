package tocsin.notification.sms.smpp;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tocsin.notification.channel.Receipt;
import tocsin.notification.channel.Receipts;

/** A record of receipts that knows the messages it is told of, and can be away. */
final class FakeReceipts implements Receipts {

    /** A receipt that was put on record. */
    record Recorded(String channel, String reference, Receipt receipt) {}

    final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    final Set<String> known = ConcurrentHashMap.newKeySet();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean away;

    @Override
    public Uni<Boolean> received(String channel, String reference, Receipt receipt) {
        asked.incrementAndGet();
        if (away) {
            return Uni.createFrom().failure(new IllegalStateException("the database is away"));
        }
        if (known.contains(reference)) {
            recorded.add(new Recorded(channel, reference, receipt));
        }
        return Uni.createFrom().item(known.contains(reference));
    }
}
