package tocsin.sampler.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.metric.Measurement;

/**
 * A look at what alerts measure of companies.
 *
 * @param at when
 * @param here what is measured here
 * @param elsewhere what has to be measured elsewhere, and by which rule
 */
record Look(Instant at, Map<WatchKey, Measurement> here, Map<WatchKey, AlertRule> elsewhere) {

    /** What is on the board, and the rest for elsewhere. */
    static Look at(Watchboard board, Collection<WatchKey> keys, Instant now) {
        Look look = new Look(now, new HashMap<>(), new HashMap<>());
        for (WatchKey key : keys) {
            Optional<Measurement> here = board.measure(key, now);
            here.ifPresentOrElse(measured -> look.here.put(key, measured), () -> look.leave(board, key));
        }
        return look;
    }

    /** All for elsewhere, where the board is not what all have counted. */
    static Look elsewhere(Watchboard board, Collection<WatchKey> keys, Instant now) {
        Look look = new Look(now, new HashMap<>(), new HashMap<>());
        keys.forEach(key -> look.leave(board, key));
        return look;
    }

    private void leave(Watchboard board, WatchKey key) {
        board.rule(key).ifPresent(rule -> elsewhere.put(key, rule));
    }

    /** Both together. */
    Map<WatchKey, Measurement> with(Map<WatchKey, Measurement> others) {
        Map<WatchKey, Measurement> all = new HashMap<>(here);
        all.putAll(others);
        return all;
    }
}
