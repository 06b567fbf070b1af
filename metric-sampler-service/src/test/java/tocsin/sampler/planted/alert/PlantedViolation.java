package tocsin.sampler.planted.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import tocsin.sampler.transition.TransitionJson;

/** What a pure package must not have: a technology, an adapter, and a clock of its own. */
public final class PlantedViolation {

    private final JsonNode technology;
    private final TransitionJson adapter;

    PlantedViolation(JsonNode technology, TransitionJson adapter) {
        this.technology = technology;
        this.adapter = adapter;
    }

    @Override
    public String toString() {
        return technology + " " + adapter + " " + Instant.now();
    }
}
