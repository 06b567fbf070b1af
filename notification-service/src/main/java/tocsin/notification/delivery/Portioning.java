package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tocsin.notification.channel.Channel.Audience;

/** The stage that decides how much of what waits is told now. A program gets every transition by itself. */
final class Portioning {

    private final Outbox outbox;
    private final Audience audience;
    private final RateLimit limit;
    private final InstantSource clock;

    Portioning(Outbox outbox, Audience audience, RateLimit limit, InstantSource clock) {
        this.outbox = outbox;
        this.audience = audience;
        this.limit = limit;
        this.clock = clock;
    }

    Uni<Parcel> apply(Parcel parcel) {
        Instant now = clock.instant();
        Portion portion = portion(parcel.claim(), now);
        if (portion instanceof Portion.Later later) {
            return Uni.createFrom().item(parcel.held(later));
        }
        return outbox.earliest(parcel.claim(), portion.most())
                .map(Portioning::ofOneKind)
                .map(pending -> parcel.holding(pending, new Step(now, Stage.RATE, portion.reason())));
    }

    private Portion portion(Claim claim, Instant now) {
        return audience == Audience.PROGRAM ? new Portion.One() : limit.portion(claim.pace(), claim.waiting(), now);
    }

    /** What has happened and what is only pretended never stand in one message. */
    private static List<Pending> ofOneKind(List<Pending> pending) {
        return pending.stream()
                .takeWhile(each -> each.test() == pending.get(0).test())
                .toList();
    }
}
