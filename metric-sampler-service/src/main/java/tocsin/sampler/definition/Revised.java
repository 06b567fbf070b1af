package tocsin.sampler.definition;

/**
 * A definition that has changed.
 *
 * @param definition what it is now
 * @param revision since which revision; of two replicas the one that has heard of a larger one knows more
 */
public record Revised(Definition definition, long revision) {}
