package tocsin.sampler.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * What an intake has been given and has not counted yet.
 *
 * @param reports how many reports wait, those of a transaction under way among them
 * @param oldest since when the one waits that waits longest; empty where none does
 * @param trouble why they cannot be counted now; empty where nothing keeps them
 */
public record Backlog(int reports, Optional<Instant> oldest, Optional<Trouble> trouble) {

    /**
     * What keeps reports from being counted.
     *
     * @param since when the first attempt of these failed
     * @param reason why the last one did, in words
     */
    public record Trouble(Instant since, String reason) {}
}
