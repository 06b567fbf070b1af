package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/** What has been counted: the truth behind windows and gauges. */
public interface History {

    /** The totals of the companies' slices from a first one on. */
    Uni<List<SliceTotal>> slices(Collection<String> companies, long from);

    /** The last sample of each of the companies' gauges, and what moved them since. */
    Uni<List<Reading>> gauges(Collection<String> companies);
}
