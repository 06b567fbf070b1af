package tocsin.sampler.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tocsin.telemetry.Trace;
import tocsin.telemetry.Tracing;

class ReportDeskTest {

    private static final Rejection BAD =
            new Rejection(1, new byte[] {'7'}, Rejection.Reason.NOT_AN_OBJECT, "Expected a JSON object");
    private static final Delivery DELIVERY = new Delivery(Reports.all("a", "a"), List.of(BAD));

    private final HandLedger ledger = new HandLedger();
    private final CompletableFuture<Void> kept = new CompletableFuture<>();
    private final List<Rejection> setAside = new ArrayList<>();
    private final List<String> observed = new ArrayList<>();

    private final Intake intake = new Intake(
            ledger,
            receipt -> Uni.createFrom().voidItem(),
            new Intake.Settings(Duration.ZERO, 10, 10, Duration.ofSeconds(1), Duration.ofSeconds(1)),
            duration -> Uni.createFrom().voidItem(),
            InstantSource.system());
    private final ReportDesk desk = new ReportDesk(
            body -> DELIVERY,
            intake,
            rejections -> {
                setAside.addAll(rejections);
                return Uni.createFrom().completionStage(kept);
            },
            (counts, rejections) -> observed.add(counts + " " + rejections));

    @Test
    void a_delivery_is_taken_when_its_reports_are_committed_and_its_rejections_kept() {
        CompletableFuture<Counts> taken = desk.take(desk.read(new byte[0])).subscribeAsCompletionStage();

        assertThat(setAside).isEmpty();
        ledger.commit();
        assertThat(setAside).containsExactly(BAD);
        assertThat(taken).isNotDone();
        assertThat(observed).isEmpty();
        kept.complete(null);

        assertThat(taken).isCompletedWithValue(new Counts(1, 1));
        assertThat(observed).containsExactly(new Counts(1, 1) + " " + List.of(BAD));
    }

    @Test
    void a_delivery_whose_rejections_cannot_be_kept_is_not_taken() {
        CompletableFuture<Counts> taken = desk.take(DELIVERY).subscribeAsCompletionStage();

        ledger.commit();
        kept.completeExceptionally(new IllegalStateException("The broker is away"));

        assertThat(taken)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ReportDesk.NotSetAside.class);
        assertThat(observed).isEmpty();
    }

    @Test
    void the_span_of_a_delivery_with_a_trace_lasts_until_it_is_taken_and_one_without_has_none() {
        List<String> spans = new ArrayList<>();
        Trace before = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        ReportDesk traced = new ReportDesk(
                body -> DELIVERY,
                intake,
                rejections -> Uni.createFrom().completionStage(kept),
                (counts, rejections) -> {},
                from -> new ASpan(from, spans));

        traced.take(DELIVERY).subscribeAsCompletionStage();
        ledger.commit();
        assertThat(spans).isEmpty();
        traced.take(DELIVERY, Optional.of(before)).subscribeAsCompletionStage();
        ledger.commit();
        assertThat(spans).containsExactly("begun");
        kept.complete(null);

        assertThat(spans).containsExactly("begun", "ended");
    }

    private record ASpan(Optional<Trace> trace, List<String> told) implements Tracing.Span {
        ASpan {
            told.add("begun");
        }

        @Override
        public Tracing.Span of(String attribute, String value) {
            return this;
        }

        @Override
        public void end() {
            told.add("ended");
        }

        @Override
        public void fail(String word) {
            told.add(word);
        }
    }

    @Test
    void a_delivery_for_which_there_is_no_room_leaves_nothing_behind() {
        desk.offer(new Delivery(Reports.all("b", "c", "d", "e", "f", "g", "h", "i"), List.of()))
                .subscribeAsCompletionStage();

        CompletableFuture<Counts> offered = desk.offer(new Delivery(Reports.all("j", "k", "l"), List.of(BAD)))
                .subscribeAsCompletionStage();

        assertThat(offered).isCompletedExceptionally();
        assertThat(setAside).isEmpty();
        assertThat(observed).isEmpty();
    }
}
