package tocsin.sampler.ingest.persistence;

import java.util.Comparator;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.GaugeArea;

/** A gauge of a company. Their order is that of the tables' keys, in which every replica takes rows. */
record GaugeKey(String company, GaugeArea area) implements Comparable<GaugeKey> {

    private static final Comparator<GaugeKey> ORDER =
            Comparator.comparing(GaugeKey::company).thenComparing(gauge -> gauge.area.code());

    static GaugeKey of(Reading reading) {
        return new GaugeKey(reading.company(), reading.area());
    }

    String code() {
        return area.code();
    }

    @Override
    public int compareTo(GaugeKey other) {
        return ORDER.compare(this, other);
    }
}
