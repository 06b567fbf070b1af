package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tocsin.notification.channel.Recipient;

/** An outbox in memory: gives out what it was filled with, once, in order, and remembers what was recorded. */
final class FakeOutbox extends PartialOutbox {

    static final UUID ALERT = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    final List<Planned> added = new ArrayList<>();
    final List<Settlement> settled = new ArrayList<>();
    final List<Demand> demands = new ArrayList<>();
    final AtomicInteger failuresToCome = new AtomicInteger();
    boolean overtaken;

    private final Map<Claim, List<Pending>> due = new LinkedHashMap<>();
    private final Map<Claim, List<Pending>> claimed = new LinkedHashMap<>();

    /** A mailbox in which so many wait. */
    Claim fill(String address, int waiting) {
        return fill(address, Pace.REST, 0, pending(waiting, false));
    }

    /** A mailbox in which one waits. */
    Claim fill(String address) {
        return fill(address, 1);
    }

    synchronized Claim fill(String address, Pace pace, int failures, List<Pending> pending) {
        Claim claim = new Claim(
                new Recipient(address, "email"), UUID.randomUUID(), "smtp", failures, "acme", pending.size(), pace);
        due.put(claim, pending);
        return claim;
    }

    static List<Pending> pending(int count, boolean test) {
        List<Pending> pending = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pending.add(pending("{\"place\": " + i + "}", test));
        }
        return pending;
    }

    static Pending pending(String document, boolean test) {
        return pending(Optional.of("acme"), document, test);
    }

    /** One that belongs to a company; empty text for none. */
    static Pending owned(String owner) {
        return pending(Optional.of(owner).filter(id -> !id.isEmpty()), "{}", false);
    }

    private static Pending pending(Optional<String> owner, String document, boolean test) {
        return new Pending(
                UUID.randomUUID(),
                new DeliveryState.Queued(Instant.EPOCH),
                ALERT,
                "acme",
                owner,
                Optional.empty(),
                document,
                test);
    }

    @Override
    public synchronized Uni<Integer> add(List<Planned> plans) {
        added.addAll(plans);
        return Uni.createFrom().item(plans.size());
    }

    @Override
    public synchronized Uni<List<Claim>> claim(Demand demand) {
        demands.add(demand);
        return this.<List<Claim>>failure().orElseGet(() -> {
            List<Claim> taken = due.keySet().stream().limit(demand.most()).toList();
            taken.forEach(claim -> claimed.put(claim, due.remove(claim)));
            return Uni.createFrom().item(taken);
        });
    }

    @Override
    public synchronized Uni<List<Pending>> earliest(Claim claim, int most) {
        return this.<List<Pending>>failure().orElseGet(() -> Uni.createFrom()
                .item(claimed.get(claim).stream().limit(most).toList()));
    }

    @Override
    public synchronized Uni<Boolean> settle(Settlement settlement) {
        return this.<Boolean>failure().orElseGet(() -> {
            settled.add(settlement);
            return Uni.createFrom().item(!overtaken);
        });
    }

    /** What was recorded of each notification, in the order in which it was. */
    synchronized List<DeliveryState> states() {
        return settled.stream()
                .flatMap(settlement -> settlement.settled().stream())
                .map(Settlement.Settled::next)
                .toList();
    }

    private <T> Optional<Uni<T>> failure() {
        return failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Optional.of(Uni.createFrom().failure(new IllegalStateException("the database is down")))
                : Optional.empty();
    }
}
