package tocsin.notification.confirmation;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The answers of those who were asked. Who has the token of a message is whom it went to: nobody else is asked who he is.
 * Fails with whatever the database fails with.
 */
public interface Consents {

    /** What a token is about; empty where there is none of its kind, or where it has expired. Changes nothing. */
    Uni<Optional<Consent>> find(Token token);

    /** Says yes, for good; once more changes nothing. Empty as in {@link #find}. */
    Uni<Optional<Consent>> give(Token token);
}
