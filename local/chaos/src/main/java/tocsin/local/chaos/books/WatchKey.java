package tocsin.local.chaos.books;

import java.util.UUID;

/** An alert and the company that it watches. */
public record WatchKey(UUID alert, String company) {}
