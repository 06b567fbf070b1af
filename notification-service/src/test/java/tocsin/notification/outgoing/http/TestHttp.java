package tocsin.notification.outgoing.http;

import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.notification.outgoing.AddressGuard;
import tocsin.notification.outgoing.Allowance;
import tocsin.notification.outgoing.HttpAnswers;
import tocsin.notification.outgoing.Outgoing;

/** What HTTP channels are made of in tests that need no Quarkus. */
public final class TestHttp {

    /** The moment that it is. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T09:14:06.250Z"));

    /** Waits of a day at most. */
    public static final HttpAnswers ANSWERS = new HttpAnswers(CLOCK, Duration.ofDays(1));

    private static final Vertx VERTX = Vertx.vertx();
    private static final SystemNames NAMES = new SystemNames();

    private TestHttp() {}

    /** A way out that reaches loopback. */
    public static Outgoing outgoing(Duration patience) {
        return outgoing(patience, NAMES, Allowance.of(List.of("127.0.0.1")), Optional.empty());
    }

    /** A way out with names, allowance and trust of its own. */
    static Outgoing outgoing(Duration patience, Names names, Allowance allowance, Optional<TrustOptions> trusted) {
        OutgoingLimits limits = new OutgoingLimits(patience, patience, 1_000, 4);
        return new VertxOutgoing(VERTX, names, new AddressGuard(allowance), limits, trusted);
    }
}
