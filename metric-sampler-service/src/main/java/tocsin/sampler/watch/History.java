package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.sample.Sample;

/** What has been counted: the truth behind windows and gauges. */
public interface History {

    /** The totals of the companies' slices from a first one on. */
    Uni<List<SliceTotal>> slices(Collection<String> companies, long from);

    /** The last sample of each of the companies' gauges. */
    Uni<List<Sample>> gauges(Collection<String> companies);
}
