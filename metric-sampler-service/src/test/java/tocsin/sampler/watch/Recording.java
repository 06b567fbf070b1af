package tocsin.sampler.watch;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import tocsin.sampler.replica.Attendance;

/** Records decisions as the running replica does: once it attends, and in its term. */
public final class Recording {

    private Recording() {}

    public static Uni<Set<WatchKey>> record(StateLog log, Attendance attendance, List<Decision> decisions) {
        await().until(() -> attendance.standing().term() > 0);
        return log.record(decisions, attendance.standing().term());
    }
}
