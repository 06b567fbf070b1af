package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;

/** The stage that writes what is said, unless something is said already. */
final class Writing {

    private final Composer composer;
    private final InstantSource clock;

    Writing(Composer composer, InstantSource clock) {
        this.composer = composer;
        this.clock = clock;
    }

    Uni<Parcel> apply(Parcel parcel) {
        return parcel.isOpen() && parcel.composition().isEmpty()
                ? composer.compose(parcel.open().stream().map(Pending::document).toList())
                        .map(composition -> parcel.saying(composition, step(composition)))
                : Uni.createFrom().item(parcel);
    }

    private Step step(Composition composition) {
        return composition
                .fault()
                .map(fault -> new Step(
                        clock.instant(), Stage.RENDER, "stock", Optional.of(composition.template() + ": " + fault)))
                .orElseGet(
                        () -> new Step(clock.instant(), Stage.RENDER, "rendered", Optional.of(composition.template())));
    }
}
