package tocsin.notification.transition.amqp;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tocsin.notification.delivery.PartialOutbox;
import tocsin.notification.delivery.Planned;

/** An outbox in memory, whose database may be down, or never answer. */
final class TestOutbox extends PartialOutbox {

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
}
