package tocsin.local.chaos.books;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was sent, and what must follow from it.
 *
 * @param slices the sums of all calls, each call once
 * @param samples the samples of each company's balance, each sample once
 * @param chains the states through which each alert must have gone, the first one included
 * @param recipients who must be told by each alert
 * @param malformed the marks of what nobody can read
 */
public record Sent(
        Map<SliceKey, Sums> slices,
        Map<String, Sampled> samples,
        Map<WatchKey, List<String>> chains,
        Map<WatchKey, Set<String>> recipients,
        Set<String> malformed) {}
