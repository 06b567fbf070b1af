package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import tocsin.notification.channel.Channel;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.message.Composer;
import tocsin.notification.silence.Silences;
import tocsin.telemetry.Tracing;

/**
 * The stages between taking a mailbox and recording what came of it: how much is told now, what nobody wants to hear, who
 * has to be asked first, what is said, and whether it is taken.
 */
public final class Pipeline {

    private final Portioning portioning;
    private final Silencing silencing;
    private final Confirming confirming;
    private final Writing writing;
    private final Sending sending;

    /** The stages of one channel, of whose attempts nobody keeps a record as spans. */
    public Pipeline(
            Channel channel,
            Outbox outbox,
            Silences silences,
            ConfirmationTerms terms,
            Composer composer,
            CourierRules rules,
            InstantSource clock) {
        this(channel, outbox, silences, terms, composer, rules, clock, Tracing.NONE);
    }

    /** The stages of one channel. */
    public Pipeline(
            Channel channel,
            Outbox outbox,
            Silences silences,
            ConfirmationTerms terms,
            Composer composer,
            CourierRules rules,
            InstantSource clock,
            Tracing tracing) {
        this.portioning = new Portioning(outbox, channel.audience(), rules.rate(), clock);
        this.silencing = new Silencing(silences, clock);
        this.confirming = new Confirming(terms, channel.reachesStrangers(), clock);
        this.writing = new Writing(composer, clock);
        this.sending = new Sending(channel, rules.limits().sendWithin(), clock, tracing);
    }

    /** Sends a claim through all stages; fails where the database or the composer does. */
    Uni<Parcel> run(Claim claim) {
        return portioning
                .apply(Parcel.of(claim))
                .chain(silencing::apply)
                .chain(confirming::apply)
                .chain(writing::apply)
                .chain(sending::apply)
                .chain(confirming::note);
    }
}
