package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.Silences;

/** The stage that takes out what somebody wants to hear nothing of. A test is told all the same: somebody asked for it. */
final class Silencing {

    private final Silences silences;
    private final InstantSource clock;

    Silencing(Silences silences, InstantSource clock) {
        this.silences = silences;
        this.clock = clock;
    }

    Uni<Parcel> apply(Parcel parcel) {
        if (!parcel.isOpen()) {
            return Uni.createFrom().item(parcel);
        }
        Instant now = clock.instant();
        return silences.inForce(now).map(inForce -> sorted(parcel, inForce, now));
    }

    private static Parcel sorted(Parcel parcel, List<Silence> inForce, Instant now) {
        List<Parcel.Silenced> unwanted = parcel.open().stream()
                .flatMap(each -> silenced(each, inForce, now))
                .toList();
        Predicate<Pending> wanted =
                each -> unwanted.stream().noneMatch(kept -> kept.pending().equals(each));
        return parcel.without(unwanted, parcel.open().stream().filter(wanted).toList());
    }

    private static Stream<Parcel.Silenced> silenced(Pending pending, List<Silence> inForce, Instant now) {
        return inForce.stream()
                .filter(silence ->
                        !pending.test() && silence.covers(pending.company(), pending.alertId(), pending.owner()))
                .findFirst()
                .map(silence -> silenced(pending, silence, now))
                .stream();
    }

    private static Parcel.Silenced silenced(Pending pending, Silence silence, Instant now) {
        String cause = "silence " + silence.id() + ": " + silence.comment();
        Step step = new Step(now, Stage.SILENCE, "silenced", Optional.of(cause));
        return new Parcel.Silenced(pending, new DeliveryState.Silenced(cause), step);
    }
}
