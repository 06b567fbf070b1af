package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Carries what waits to its recipients by one channel, a bounded number of mailboxes at a time, companies in turn. It keeps
 * nothing: what is in its hands is leased, and whoever comes after the lease takes it up again. Safe for use by any thread.
 */
public final class Courier {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final String channel;
    private final Outbox outbox;
    private final Pipeline pipeline;
    private final CourierRules rules;
    private final InstantSource clock;
    private final DeliveryWatch watch;
    private final Hands hands;

    /**
     * A courier that rests until it is woken for the first time.
     *
     * @param channel the name of the channel
     */
    public Courier(
            String channel,
            Outbox outbox,
            Pipeline pipeline,
            CourierRules rules,
            InstantSource clock,
            DeliveryWatch watch) {
        this.channel = channel;
        this.outbox = outbox;
        this.pipeline = pipeline;
        this.rules = rules;
        this.clock = clock;
        this.watch = watch;
        this.hands = new Hands(rules.limits().concurrency(), rules.limits().perDestination());
    }

    /** Something may be due: takes as much as fits into its hands. Returns at once. */
    public void wake() {
        hands.news();
        takeMore();
    }

    private void takeMore() {
        hands.reach().ifPresent(reach -> outbox.claim(new Demand(channel, reach.free(), reach.after(), reach.full()))
                .subscribe()
                .with(claims -> carryAll(claims, reach), this::cannotClaim));
    }

    /** Takes nothing more. What is in its hands is carried on. */
    public void rest() {
        hands.rest();
    }

    /** Whether nothing is in its hands and it has been told to rest. */
    public boolean atRest() {
        return hands.atRest();
    }

    private void carryAll(List<Claim> claims, Hands.Reach reach) {
        boolean more = hands.grasp(claims, reach);
        claims.forEach(this::carry);
        if (more) {
            takeMore();
        }
    }

    private void cannotClaim(Throwable failure) {
        hands.cannotGrasp();
        watch.notClaimed(failure);
    }

    private void carry(Claim claim) {
        Uni.createFrom()
                .deferred(() -> pipeline.run(claim))
                .onFailure()
                .recoverWithItem(failure -> putBack(claim, failure))
                .chain(parcel -> settle(Settlement.of(
                        parcel, rules.retry(), rules.rest(), rules.rate().span())))
                .subscribe()
                .with(done -> letGo(claim), failure -> letGo(claim));
    }

    /** What could not even be tried is due again in a moment. */
    private Parcel putBack(Claim claim, Throwable failure) {
        watch.notPrepared(claim, failure);
        return Parcel.of(claim)
                .held(new Portion.Later(clock.instant().plus(LONGEST_PAUSE), "not prepared: " + failure.getMessage()));
    }

    private void letGo(Claim claim) {
        hands.letGo(claim);
        takeMore();
    }

    private Uni<Boolean> settle(Settlement settlement) {
        return Uni.createFrom()
                .deferred(() -> outbox.settle(settlement))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(rules.limits().recordWithin().toMillis())
                .invoke(held -> watch.settled(settlement, held))
                .onFailure()
                .invoke(failure -> watch.notRecorded(settlement, failure));
    }
}
