package tocsin.sampler.company;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The companies that are defined. May be used by any thread. */
@FunctionalInterface
public interface Companies {

    /** All of them, in no order. */
    Uni<List<Company>> companies();
}
