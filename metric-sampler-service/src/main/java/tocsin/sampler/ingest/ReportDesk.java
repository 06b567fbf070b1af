package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.telemetry.Trace;
import tocsin.telemetry.Tracing;

/**
 * Where deliveries of one kind come in, by whatever way: reads them, has the good reports counted and the others set
 * aside.
 */
public final class ReportDesk {

    private final Function<byte[], Delivery> reader;
    private final Intake intake;
    private final Function<List<Rejection>, Uni<Void>> setAside;
    private final Observer observer;
    private final Function<Optional<Trace>, Tracing.Span> begin;

    /**
     * A desk.
     *
     * @param reader reads a body
     * @param setAside keeps rejections; completes when they are kept
     * @param begin begins the span of a delivery that came with a trace
     */
    public ReportDesk(
            Function<byte[], Delivery> reader,
            Intake intake,
            Function<List<Rejection>, Uni<Void>> setAside,
            Observer observer,
            Function<Optional<Trace>, Tracing.Span> begin) {
        this.reader = reader;
        this.intake = intake;
        this.setAside = setAside;
        this.observer = observer;
        this.begin = begin;
    }

    /** A desk that passes traces on, and keeps no record of them. */
    public ReportDesk(
            Function<byte[], Delivery> reader,
            Intake intake,
            Function<List<Rejection>, Uni<Void>> setAside,
            Observer observer) {
        this(reader, intake, setAside, observer, Tracing.Span::passingOn);
    }

    /** Is told what became of deliveries. */
    @FunctionalInterface
    public interface Observer {
        /** A delivery is taken. */
        void taken(Counts counts, List<Rejection> rejections);
    }

    /** Rejections could not be kept: the reports are counted, but the delivery is not taken and has to come again. */
    public static final class NotSetAside extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotSetAside(Throwable cause) {
            super("What was rejected could not be set aside", cause);
        }
    }

    /** Reads a body; nothing is taken yet. */
    public Delivery read(byte[] body) {
        return reader.apply(body);
    }

    /**
     * Takes a delivery, however long it has to wait: completes when every report is committed and every rejection is
     * kept.
     */
    public Uni<Counts> take(Delivery delivery, Optional<Trace> from) {
        return traced(from, trace -> finish(delivery, intake.submit(delivery.reports(), trace)));
    }

    /** The same of one that came without a trace. */
    public Uni<Counts> take(Delivery delivery) {
        return take(delivery, Optional.empty());
    }

    /** The same of a delivery for which there may be no room; fails with {@link Intake.Full} where there is none. */
    public Uni<Counts> offer(Delivery delivery, Optional<Trace> from) {
        return traced(from, trace -> finish(delivery, intake.offer(delivery.reports(), trace)));
    }

    /** The same of one that came without a trace. */
    public Uni<Counts> offer(Delivery delivery) {
        return offer(delivery, Optional.empty());
    }

    /** Most deliveries have no trace, and no span is made for them. */
    private Uni<Counts> traced(Optional<Trace> from, Function<Optional<Trace>, Uni<Counts>> take) {
        if (from.isEmpty()) {
            return take.apply(from);
        }
        Tracing.Span span = begin.apply(from);
        return take.apply(span.trace())
                .invoke(span::end)
                .onFailure()
                .invoke(() -> span.fail("not-taken"))
                .onCancellation()
                .invoke(() -> span.fail("not-awaited"));
    }

    /** One after the other, so that what has to come again sets its rejections aside only once. */
    private Uni<Counts> finish(Delivery delivery, Uni<Counts> counted) {
        return counted.call(counts ->
                        setAside.apply(delivery.rejections()).onFailure().transform(NotSetAside::new))
                .invoke(counts -> observer.taken(counts, delivery.rejections()));
    }
}
