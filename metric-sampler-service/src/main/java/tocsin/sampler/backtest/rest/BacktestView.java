package tocsin.sampler.backtest.rest;

import java.time.Instant;
import java.util.List;
import tocsin.sampler.transition.rest.TransitionResource.Body;

/**
 * What an alert would have done, as the contract shows it.
 *
 * @param evaluations in how many slices it was judged
 * @param transitions what would have been published, the oldest first
 */
public record BacktestView(String company, Instant from, Instant to, long evaluations, List<Body> transitions) {}
