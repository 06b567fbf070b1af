package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Where deliveries of one kind come in, by whatever way: reads them, has the good reports counted and the others set
 * aside.
 */
public final class ReportDesk {

    private final Function<byte[], Delivery> reader;
    private final Intake intake;
    private final Function<List<Rejection>, Uni<Void>> setAside;
    private final Observer observer;

    /**
     * A desk.
     *
     * @param reader reads a body
     * @param setAside keeps rejections; completes when they are kept
     */
    public ReportDesk(
            Function<byte[], Delivery> reader,
            Intake intake,
            Function<List<Rejection>, Uni<Void>> setAside,
            Observer observer) {
        this.reader = reader;
        this.intake = intake;
        this.setAside = setAside;
        this.observer = observer;
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
    public Uni<Counts> take(Delivery delivery) {
        return finish(delivery, intake.submit(delivery.reports()));
    }

    /** The same of a delivery for which there may be no room; fails with {@link Intake.Full} where there is none. */
    public Uni<Counts> offer(Delivery delivery) {
        return finish(delivery, intake.offer(delivery.reports()));
    }

    /** One after the other, so that what has to come again sets its rejections aside only once. */
    private Uni<Counts> finish(Delivery delivery, Uni<Counts> counted) {
        return counted.call(counts ->
                        setAside.apply(delivery.rejections()).onFailure().transform(NotSetAside::new))
                .invoke(counts -> observer.taken(counts, delivery.rejections()));
    }
}
