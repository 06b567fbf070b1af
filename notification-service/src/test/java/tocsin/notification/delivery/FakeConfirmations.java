package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tocsin.notification.confirmation.ConfirmationRule;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.Invitation;
import tocsin.notification.confirmation.InvitationWords;
import tocsin.notification.confirmation.Party;
import tocsin.notification.confirmation.Standing;
import tocsin.notification.confirmation.Token;

/** Confirmations in memory. */
final class FakeConfirmations implements Confirmations {

    static final ConfirmationTerms NOBODY_IS_ASKED =
            new ConfirmationTerms(ConfirmationRule.OFF, Optional.empty(), new FakeConfirmations());

    final Map<Party, Standing> standings = new HashMap<>();
    final List<Invitation> invited = new ArrayList<>();

    /** Everybody is asked. */
    ConfirmationTerms terms() {
        return new ConfirmationTerms(
                new ConfirmationRule(true, Set.of(), Map.of(), Duration.ofDays(7)),
                Optional.of(new InvitationWords("https://tocsin.example/c", Duration.ofDays(30))),
                this);
    }

    @Override
    public Uni<Map<Party, Standing>> standings(Set<Party> parties) {
        return Uni.createFrom().item(Map.copyOf(standings));
    }

    @Override
    public Uni<Invitation> invite(Party party, UUID about) {
        Invitation invitation =
                new Invitation(UUID.randomUUID(), party, "Acme Telecom", Token.fresh(new SecureRandom()));
        invited.add(invitation);
        return Uni.createFrom().item(invitation);
    }

    @Override
    public Uni<Void> asked(Party party, Instant at) {
        standings.put(party, new Standing(Optional.of(at), Optional.empty()));
        return Uni.createFrom().voidItem();
    }
}
