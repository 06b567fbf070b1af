package tocsin.sampler.script.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From when to when a series is asked for, and in steps of which length; what is empty has its standard. */
record Span(Optional<Instant> from, Optional<Instant> to, Optional<Duration> step) {}
