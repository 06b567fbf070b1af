package tocsin.sampler.ingest.map;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tocsin.sampler.ingest.Unacceptable;

/**
 * Where a moment of a call comes from.
 *
 * @param moment the moment
 * @param places where it may be; the first one that has a moment counts
 */
public record MomentField(Moment moment, List<Place> places) {

    /**
     * One place.
     *
     * @param source where the text is
     * @param form how it is written
     * @param never moments that say that it did not happen: the source's absent texts, as moments
     */
    public record Place(Source source, TimeForm form, Set<Instant> never) {}

    /** The moment; null where it did not happen, or is not reported. */
    Instant read(Document document, Function<Moment, Instant> known) throws Unacceptable {
        for (Place place : places) {
            String text = place.source().text(document);
            Instant read = text == null ? null : read(place, text, known);
            if (read != null && !place.never().contains(read)) {
                return read;
            }
        }
        return null;
    }

    private static Instant read(Place place, String text, Function<Moment, Instant> known) throws Unacceptable {
        try {
            return place.form().read(text, known);
        } catch (IllegalArgumentException notOfTheForm) {
            throw place.source().invalid(notOfTheForm.getMessage());
        }
    }

    String name() {
        return places.isEmpty()
                ? moment.field()
                : places.get(0).source().pointer().label();
    }

    String missing() {
        return TextField.missing(name(), places.stream().map(Place::source).toList());
    }
}
