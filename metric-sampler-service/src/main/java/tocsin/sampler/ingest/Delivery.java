package tocsin.sampler.ingest;

import java.util.List;

/**
 * What a message or a request holds: what can be taken, and what cannot.
 *
 * @param reports what can be counted
 * @param rejections what cannot, each with its reason
 */
public record Delivery(List<Report> reports, List<Rejection> rejections) {}
