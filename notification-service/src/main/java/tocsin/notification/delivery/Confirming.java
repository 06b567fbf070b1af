package tocsin.notification.delivery;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.channel.Outcome;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.confirmation.Invitation;
import tocsin.notification.confirmation.Party;
import tocsin.notification.confirmation.Standing;
import tocsin.notification.confirmation.Verdict;
import tocsin.notification.message.Composition;

/**
 * The stage that takes out what goes to somebody who has not agreed to it. The first time, and after a long while again, the
 * question goes out in its place, by the same ways: it is tried again until it is sent, and only then noted as asked.
 */
final class Confirming {

    private static final String TEMPLATE = "confirmation";

    private final ConfirmationTerms terms;
    private final boolean concerned;
    private final InstantSource clock;

    /** With {@code strangers}, whether the channel reaches people who may not know of it. */
    Confirming(ConfirmationTerms terms, boolean strangers, InstantSource clock) {
        this.terms = terms;
        this.concerned = strangers && terms.rule().on();
        this.clock = clock;
    }

    Uni<Parcel> apply(Parcel parcel) {
        if (!concerned || !parcel.isOpen()) {
            return Uni.createFrom().item(parcel);
        }
        Set<Party> strangers = parcel.open().stream()
                .map(each -> party(parcel, each))
                .filter(party -> !terms.rule().vouchesFor(party))
                .collect(toUnmodifiableSet());
        return strangers.isEmpty()
                ? Uni.createFrom().item(parcel)
                : terms.confirmations()
                        .standings(strangers)
                        .chain(standings -> new Sorting(parcel, standings, clock.instant()).result());
    }

    /** Notes a question that was sent. */
    Uni<Parcel> note(Parcel parcel) {
        Optional<Uni<Parcel>> noted = parcel.asks()
                .flatMap(asked -> parcel.attempt()
                        .filter(attempt -> attempt.outcome() instanceof Outcome.Delivered)
                        .map(attempt -> terms.confirmations().asked(asked.party(), attempt.at())))
                .map(done -> done.replaceWith(parcel));
        return noted.orElseGet(() -> Uni.createFrom().item(parcel));
    }

    /** What becomes of a notification whose recipient was asked at a moment. */
    static DeliveryState.Silenced waiting(Instant askedAt) {
        return new DeliveryState.Silenced(
                "waits for the recipient's confirmation; asked at " + askedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Party party(Parcel parcel, Pending pending) {
        return Party.of(pending.owner(), parcel.claim().recipient().address());
    }

    /** Of companies that somebody has agreed to and others, each gets its turn; what is for a later one stays in the mailbox. */
    private final class Sorting {

        private final Parcel parcel;
        private final Map<Party, Standing> standings;
        private final Instant now;

        Sorting(Parcel parcel, Map<Party, Standing> standings, Instant now) {
            this.parcel = parcel;
            this.standings = standings;
            this.now = now;
        }

        Uni<Parcel> result() {
            List<Parcel.Silenced> waiting = parcel.open().stream()
                    .flatMap(each -> silenced(each).stream())
                    .toList();
            List<Pending> rest = parcel.open().stream()
                    .filter(each -> !(verdict(each) instanceof Verdict.Wait))
                    .toList();
            if (!rest.isEmpty() && verdict(rest.get(0)) instanceof Verdict.Ask) {
                return asking(waiting, party(parcel, rest.get(0)), rest);
            }
            List<Pending> told = rest.stream()
                    .filter(each -> verdict(each) instanceof Verdict.Tell)
                    .toList();
            return Uni.createFrom().item(parcel.without(waiting, told));
        }

        private Uni<Parcel> asking(List<Parcel.Silenced> waiting, Party party, List<Pending> rest) {
            List<Pending> kept = rest.stream()
                    .filter(each -> party(parcel, each).equals(party))
                    .toList();
            return terms.confirmations().invite(party, kept.get(0).id()).map(invitation -> parcel.without(waiting, kept)
                    .asking(invitation, words(invitation), step("asked")));
        }

        private Optional<Parcel.Silenced> silenced(Pending pending) {
            return verdict(pending) instanceof Verdict.Wait wait
                    ? Optional.of(new Parcel.Silenced(pending, waiting(wait.askedAt()), step("waits")))
                    : Optional.empty();
        }

        private Verdict verdict(Pending pending) {
            Party party = party(parcel, pending);
            return terms.rule().on(party, standings.getOrDefault(party, Standing.NONE), now);
        }

        private Step step(String reason) {
            return new Step(now, Stage.CONFIRM, reason);
        }
    }

    private Composition words(Invitation invitation) {
        return new Composition(terms.words().orElseThrow().to(invitation), TEMPLATE, Optional.empty());
    }
}
