package tocsin.local.chaos.books;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that the mail server has accepted.
 *
 * @param notification of which it is, by its Message-ID; where it tells of several, an id that is made of theirs
 */
public record Mail(UUID notification, String recipient, Instant at) {}
