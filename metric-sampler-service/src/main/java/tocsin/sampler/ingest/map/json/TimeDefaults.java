package tocsin.sampler.ingest.map.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import tocsin.sampler.ingest.map.TimeForm;

/**
 * What a map says of all its times, for those that do not say it themselves.
 *
 * @param format the form in words; null where it is not said
 * @param form the form; null where it is not said, or is wrong
 * @param zone what the switch's clock shows; null where it is not said
 * @param absent texts that say that something did not happen
 */
record TimeDefaults(String format, TimeForm form, ZoneId zone, Set<String> absent) {

    static final TimeDefaults NONE = new TimeDefaults(null, null, null, Set.of());

    static TimeDefaults read(Part times) {
        ZoneId zone = times.formed("zone", TimeDefaults::zone);
        TimeForm form = times.formed("format", format -> TimeFormReader.read(format, zone));
        TimeDefaults defaults =
                new TimeDefaults(times.text("format"), form, zone, SourceReader.absent(times, Set.of()));
        times.refuseUnknown();
        return defaults;
    }

    /** The form of one time; null, and a mistake, where there is none. */
    TimeForm form(Part part) {
        ZoneId ownZone = part.formed("zone", TimeDefaults::zone);
        ZoneId itsZone = ownZone == null ? zone : ownZone;
        if (part.has("format")) {
            return withZone(part, part.formed("format", own -> TimeFormReader.read(own, itsZone)));
        }
        if (format == null) {
            part.required("format", part.text("format"));
            return null;
        }
        return ownZone == null
                ? form
                : withZone(part, part.formed("zone", own -> TimeFormReader.read(format, ownZone)));
    }

    private static TimeForm withZone(Part part, TimeForm form) {
        boolean used = form instanceof TimeForm.Written written && written.zone() != null;
        if (part.has("zone") && form != null && !used) {
            part.refuse("zone", "has no meaning: the format needs none");
        }
        return form;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("must be a time zone such as Europe/London or +02:00", unknown);
        }
    }
}
