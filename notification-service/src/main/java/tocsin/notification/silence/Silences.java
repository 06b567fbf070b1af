package tocsin.notification.silence;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The silences that people have asked for. */
public interface Silences {

    /** Those in force at a moment. */
    Uni<List<Silence>> inForce(Instant now);
}
