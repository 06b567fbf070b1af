package tocsin.notification.transition.amqp;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Planned;

/** An outbox in memory, whose database may be down, or never answer. */
final class TestOutbox implements Outbox {

    /** How the database does. */
    enum Database {
        UP,
        DOWN,
        SILENT
    }

    private final List<Long> tries = new CopyOnWriteArrayList<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private volatile Database database = Database.UP;

    void database(Database now) {
        database = now;
    }

    /** The recipients of what was kept. */
    List<String> kept() {
        return kept;
    }

    int tries() {
        return tries.size();
    }

    double triesASecond() {
        long length = tries.get(tries.size() - 1) - tries.get(0);
        return tries.size() / (length / 1e9);
    }

    @Override
    public Uni<Integer> add(List<Planned> plans) {
        tries.add(System.nanoTime());
        if (database == Database.DOWN) {
            return Uni.createFrom().failure(new IllegalStateException("the database is down"));
        }
        if (database == Database.SILENT) {
            return Uni.createFrom().nothing();
        }
        plans.forEach(plan -> kept.addAll(plan.document().transition().recipients()));
        return Uni.createFrom().item(plans.size());
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<List<Claim>> claim(int most) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Boolean> record(Claim claim, Attempt attempt, DeliveryState next) {
        return Uni.createFrom().item(true);
    }
}
