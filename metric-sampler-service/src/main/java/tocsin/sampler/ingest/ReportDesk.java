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

    /** Reads a body; nothing is taken yet. */
    public Delivery read(byte[] body) {
        return reader.apply(body);
    }

    /** Takes a delivery: completes when every report is committed and every rejection is kept. */
    public Uni<Counts> take(Delivery delivery) {
        return Uni.combine()
                .all()
                .unis(intake.submit(delivery.reports()), setAside.apply(delivery.rejections()))
                .with((counts, kept) -> counts)
                .invoke(counts -> observer.taken(counts, delivery.rejections()));
    }
}
