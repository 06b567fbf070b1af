package tocsin.sampler.watch;

import java.util.UUID;

/** An alert and a company that it watches. */
public record WatchKey(UUID alertId, String company) {}
