package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tocsin.notification.recipient.Recipient;

/** An outbox in memory: gives out what it was filled with, in order, and remembers what was recorded. */
final class FakeOutbox implements Outbox {

    record Recorded(Claim claim, Attempt attempt, DeliveryState next) {}

    final List<Planned> added = new ArrayList<>();
    final List<Recorded> recorded = new ArrayList<>();
    final AtomicInteger failuresToCome = new AtomicInteger();
    boolean overtaken;

    private final List<Claim> due = new ArrayList<>();

    synchronized Claim fill(String address) {
        return fill(address, false);
    }

    synchronized Claim fill(String address, boolean test) {
        Claim claim = new Claim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Recipient.of(address),
                new DeliveryState.Queued(Instant.EPOCH),
                "{}",
                test);
        due.add(claim);
        return claim;
    }

    @Override
    public synchronized Uni<Integer> add(List<Planned> plans) {
        added.addAll(plans);
        return Uni.createFrom().item(plans.size());
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        throw new UnsupportedOperationException("no courier asks for states");
    }

    @Override
    public synchronized Uni<List<Claim>> claim(int most) {
        Optional<Uni<List<Claim>>> failure = failure();
        if (failure.isPresent()) {
            return failure.get();
        }
        List<Claim> taken = List.copyOf(due.subList(0, Math.min(most, due.size())));
        due.removeAll(taken);
        return Uni.createFrom().item(taken);
    }

    @Override
    public synchronized Uni<Boolean> record(Claim claim, Attempt attempt, DeliveryState next) {
        Optional<Uni<Boolean>> failure = failure();
        if (failure.isPresent()) {
            return failure.get();
        }
        recorded.add(new Recorded(claim, attempt, next));
        return Uni.createFrom().item(!overtaken);
    }

    private <T> Optional<Uni<T>> failure() {
        return failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Optional.of(Uni.createFrom().failure(new IllegalStateException("the database is down")))
                : Optional.empty();
    }
}
