package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Message;

/**
 * Carries notifications from the outbox to their recipients, a bounded number at a time. It keeps nothing: what is in
 * its hands is leased, and whoever comes after the lease takes it up again. Safe for use by any thread.
 */
public final class Courier {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Composer composer;
    private final Channels channels;
    private final RetryPolicy policy;
    private final CourierLimits limits;
    private final InstantSource clock;
    private final DeliveryWatch watch;
    private final Hands hands;

    /** A courier that rests until it is woken for the first time. */
    public Courier(
            Outbox outbox,
            Composer composer,
            Channels channels,
            RetryPolicy policy,
            CourierLimits limits,
            InstantSource clock,
            DeliveryWatch watch) {
        this.outbox = outbox;
        this.composer = composer;
        this.channels = channels;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
        this.watch = watch;
        this.hands = new Hands(limits.concurrency());
    }

    /** Something may be due: takes as much as fits into its hands. Returns at once. */
    public void wake() {
        int free = hands.reach();
        if (free > 0) {
            outbox.claim(free).subscribe().with(claims -> carryAll(claims, free), this::cannotClaim);
        }
    }

    /** Takes nothing more. What is in its hands is carried on. */
    public void rest() {
        hands.rest();
    }

    /** Whether nothing is in its hands and it has been told to rest. */
    public boolean atRest() {
        return hands.atRest();
    }

    private void carryAll(List<Claim> claims, int asked) {
        boolean more = hands.grasp(claims.size(), claims.size() == asked);
        claims.forEach(this::carry);
        if (more) {
            wake();
        }
    }

    private void cannotClaim(Throwable failure) {
        hands.grasp(0, false);
        watch.notClaimed(failure);
    }

    private void carry(Claim claim) {
        attempt(claim)
                .chain(outcome -> record(claim, new Attempt(clock.instant(), outcome)))
                .subscribe()
                .with(done -> letGo(), failure -> letGo());
    }

    private void letGo() {
        hands.letGo();
        wake();
    }

    private Uni<Outcome> attempt(Claim claim) {
        return Uni.createFrom()
                .deferred(() -> send(claim))
                .ifNoItem()
                .after(limits.sendWithin())
                .recoverWithItem(() -> Outcome.Failed.ofDestination(
                        "no answer within " + limits.sendWithin().toMillis() + " ms"))
                .onFailure()
                .recoverWithItem(failure -> Outcome.Failed.ofDestination(String.valueOf(failure.getMessage())));
    }

    private Uni<Outcome> send(Claim claim) {
        return composer.compose(List.of(claim.document())).chain(composition -> dispatch(claim, composition.message()));
    }

    private Uni<Outcome> dispatch(Claim claim, Message message) {
        Dispatch dispatch = new Dispatch(
                claim.id(),
                Optional.empty(),
                claim.recipient().address(),
                claim.test() ? message.asTest() : message,
                claim.document(),
                claim.test());
        return channels.of(claim.recipient())
                .map(channel -> channel.send(dispatch))
                .orElseGet(() -> Uni.createFrom()
                        .item(new Outcome.Refused(
                                channels.obstacle(claim.recipient()).orElse("there is no such channel"))));
    }

    private Uni<Boolean> record(Claim claim, Attempt attempt) {
        DeliveryState next = claim.state().after(attempt.outcome(), policy, attempt.at());
        return Uni.createFrom()
                .deferred(() -> outbox.record(claim, attempt, next))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(limits.recordWithin().toMillis())
                .invoke(held -> recorded(claim, attempt.outcome(), held))
                .onFailure()
                .invoke(failure -> watch.notRecorded(claim, attempt.outcome(), failure));
    }

    private void recorded(Claim claim, Outcome outcome, boolean held) {
        if (held) {
            watch.attempted(claim.recipient().channel(), outcome);
        } else {
            watch.overtaken(claim, outcome);
        }
    }
}
