package tocsin.notification.picture.rest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import tocsin.notification.picture.PictureWatch;

/**
 * Counts pictures as {@code tocsin_pictures_total} by outcome: {@code drawn}, or why a message goes without, {@code late},
 * {@code failed}, {@code busy} or {@code nothing-to-show}.
 */
@Singleton
final class MeteredPictures implements PictureWatch {

    private final MeterRegistry meters;

    MeteredPictures(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void drawn() {
        count("drawn");
    }

    @Override
    public void missing(Missing why) {
        count(why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void count(String outcome) {
        meters.counter("tocsin.pictures", "outcome", outcome).increment();
    }
}
