package tocsin.notification.confirmation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who was asked, and who has agreed, for those who send. Fails with whatever the database fails with. */
public interface Confirmations {

    /** What is known of parties; one that nothing is known of is not in the answer. */
    Uni<Map<Party, Standing>> standings(Set<Party> parties);

    /**
     * Makes a new question, which was not asked yet. One that was made before, and may have been sent, stays good: who has
     * either of the messages can answer.
     *
     * @param about the notification that is kept back; it knows the company's name
     */
    Uni<Invitation> invite(Party party, UUID about);

    /** Notes that the question was sent. */
    Uni<Void> asked(Party party, Instant at);
}
