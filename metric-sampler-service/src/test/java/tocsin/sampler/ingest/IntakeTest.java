package tocsin.sampler.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.telemetry.Trace;

class IntakeTest {

    private static final Duration LINGER = Duration.ofMillis(100);
    private static final Intake.Settings SETTINGS =
            new Intake.Settings(LINGER, 3, 5, Duration.ofMillis(200), Duration.ofSeconds(1));

    private final HandLedger ledger = new HandLedger();
    private final HandPause pause = new HandPause();
    private final List<Receipt> passedOn = new ArrayList<>();
    private Uni<Void> passingOn = Uni.createFrom().voidItem();
    private Instant now = Instant.parse("2026-03-02T09:14:06Z");
    private final Intake intake = new Intake(ledger, this::passOn, SETTINGS, pause::pause, () -> now);

    @Test
    void the_first_report_lingers_for_others_and_all_are_counted_together() {
        CompletableFuture<Counts> first = submit("a");
        CompletableFuture<Counts> second = submit("b", "c");
        assertThat(ledger.adding()).isEmpty();

        assertThat(pause.end()).isEqualTo(LINGER);
        assertThat(ledger.adding()).containsExactly("a", "b", "c");
        assertThat(first).isNotDone();
        ledger.commit();

        assertThat(first).isCompletedWithValue(new Counts(1, 0));
        assertThat(second).isCompletedWithValue(new Counts(2, 0));
        assertThat(pause.pausing()).isFalse();
    }

    @Test
    void what_comes_while_a_batch_is_counted_is_the_next_batch_without_a_linger() {
        CompletableFuture<Counts> first = submitAndFlush("a");
        CompletableFuture<Counts> second = submit("b");
        CompletableFuture<Counts> third = submit("c");
        assertThat(ledger.adding()).containsExactly("a");

        ledger.commit();

        assertThat(first).isDone();
        assertThat(ledger.adding()).containsExactly("b", "c");
        assertThat(pause.pausing()).isFalse();
        ledger.commit();
        assertThat(second).isCompletedWithValue(new Counts(1, 0));
        assertThat(third).isCompletedWithValue(new Counts(1, 0));
        assertThat(ledger.adding()).isEmpty();
    }

    @Test
    void after_a_rest_the_first_report_lingers_again() {
        submitAndFlush("a");
        ledger.commit();

        submit("b");

        assertThat(ledger.adding()).isEmpty();
        assertThat(pause.end()).isEqualTo(LINGER);
        assertThat(ledger.adding()).containsExactly("b");
    }

    @Test
    void a_batch_takes_no_further_parcel_once_it_is_large_enough_and_never_splits_one() {
        submit("a", "b");
        submit("c", "d");
        submit("e");

        pause.end();
        assertThat(ledger.adding()).containsExactly("a", "b", "c", "d");
        ledger.commit();

        assertThat(ledger.adding()).containsExactly("e");
    }

    @Test
    void where_no_more_can_wait_the_caller_keeps_its_reports_and_may_come_again() {
        offer("a", "b", "c");
        offer("d", "e");

        CompletableFuture<Counts> turnedAway = offer("f");

        assertThat(failureOf(turnedAway))
                .isInstanceOf(Intake.Full.class)
                .hasMessage("The intake is full: 5 reports are waiting for the database");
        pause.end();
        assertThat(failureOf(offer("f"))).as("none is committed yet").isInstanceOf(Intake.Full.class);
        ledger.commit();
        CompletableFuture<Counts> again = offer("f");
        assertThat(ledger.adding()).containsExactly("d", "e");
        ledger.commit();
        assertThat(ledger.adding()).containsExactly("f");
        ledger.commit();
        assertThat(again).isCompletedWithValue(new Counts(1, 0));
    }

    @Test
    void what_has_a_bound_of_its_own_waits_and_takes_no_room_from_what_is_offered() {
        CompletableFuture<Counts> many = submit("a", "b", "c", "d", "e", "f");
        CompletableFuture<Counts> more = submit("g");

        CompletableFuture<Counts> offered = offer("h", "i", "j", "k", "l");

        assertThat(many).isNotDone();
        assertThat(more).isNotDone();
        assertThat(offered).isNotDone();
        assertThat(failureOf(offer("m"))).isInstanceOf(Intake.Full.class);
    }

    @Test
    void a_delivery_larger_than_the_capacity_is_taken_where_nothing_else_waits() {
        CompletableFuture<Counts> large = offer("a", "b", "c", "d", "e", "f");
        pause.end();

        ledger.commit();

        assertThat(large).isCompletedWithValue(new Counts(6, 0));
    }

    @Test
    void it_says_how_many_reports_wait_since_when_and_what_keeps_them() {
        Instant first = now;
        submitAndFlush("a", "b");
        now = first.plusSeconds(1);
        offer("c");
        assertThat(intake.backlog()).isEqualTo(new Backlog(3, Optional.of(first), Optional.empty()));

        ledger.fail();
        now = first.plusSeconds(2);
        pause.end();
        ledger.fail();

        Backlog.Trouble away = new Backlog.Trouble(first.plusSeconds(1), "The database is away");
        assertThat(intake.backlog()).isEqualTo(new Backlog(3, Optional.of(first), Optional.of(away)));
        pause.end();
        ledger.commit();
        assertThat(intake.backlog()).isEqualTo(new Backlog(1, Optional.of(first.plusSeconds(1)), Optional.empty()));
        ledger.commit();
        assertThat(intake.backlog()).isEqualTo(new Backlog(0, Optional.empty(), Optional.empty()));
    }

    @Test
    void nothing_is_answered_at_once() {
        assertThat(submit()).isCompletedWithValue(Counts.NONE);
        assertThat(pause.pausing()).isFalse();
    }

    @Test
    void while_the_ledger_fails_the_same_batch_is_tried_again_after_pauses_that_double_up_to_the_last() {
        CompletableFuture<Counts> first = submitAndFlush("a");
        CompletableFuture<Counts> second = submit("b");
        List<Duration> pauses = new ArrayList<>();

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(ledger.adding()).containsExactly("a");
            ledger.fail();
            assertThat(first).isNotDone();
            pauses.add(pause.end());
        }
        ledger.commit();

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(200L, 400L, 800L, 1000L, 1000L);
        assertThat(first).isCompletedWithValue(new Counts(1, 0));
        assertThat(passedOn).hasSize(1);
        assertThat(ledger.adding()).containsExactly("b");
        ledger.fail();
        assertThat(pause.end()).hasMillis(200);
        ledger.commit();
        assertThat(second).isCompletedWithValue(new Counts(1, 0));
    }

    @Test
    void a_ledger_that_throws_is_a_ledger_that_fails() {
        List<String> attempts = new ArrayList<>();
        Ledger throwing = (batch, traces) -> {
            attempts.add("add");
            if (attempts.size() <= 2) {
                throw new IllegalStateException("No connection");
            }
            return ledger.add(batch, traces);
        };
        Intake another = new Intake(throwing, this::passOn, SETTINGS, pause::pause, () -> now);
        CompletableFuture<Counts> answer = another.submit(Reports.all("a")).subscribeAsCompletionStage();

        assertThat(pause.end()).isEqualTo(LINGER);
        assertThat(pause.end()).hasMillis(200);
        assertThat(pause.end()).hasMillis(400);
        ledger.commit();

        assertThat(answer).isCompletedWithValue(new Counts(1, 0));
    }

    @Test
    void of_reports_with_one_identity_the_first_is_accepted_within_a_parcel_and_across_parcels() {
        CompletableFuture<Counts> first = submit("a", "a");
        CompletableFuture<Counts> second = submit("b", "a");

        pause.end();
        ledger.commit();

        assertThat(first).isCompletedWithValue(new Counts(1, 1));
        assertThat(second).isCompletedWithValue(new Counts(1, 1));
    }

    @Test
    void what_was_counted_before_is_a_duplicate() {
        submitAndFlush("a");
        ledger.commit();

        CompletableFuture<Counts> again = submitAndFlush("a", "b");
        ledger.commit();

        assertThat(again).isCompletedWithValue(new Counts(1, 1));
    }

    @Test
    void the_next_batch_waits_until_the_changes_of_the_last_one_are_passed_on() {
        CompletableFuture<Void> evaluated = new CompletableFuture<>();
        passingOn = Uni.createFrom().completionStage(evaluated);
        CompletableFuture<Counts> first = submitAndFlush("a");
        submit("b");

        ledger.commit();

        assertThat(first).isCompletedWithValue(new Counts(1, 0));
        assertThat(passedOn).hasSize(1);
        assertThat(ledger.adding()).isEmpty();
        evaluated.complete(null);
        assertThat(ledger.adding()).containsExactly("b");
    }

    @Test
    void changes_that_cannot_be_passed_on_do_not_stop_the_intake() {
        passingOn = Uni.createFrom().failure(new IllegalStateException("The evaluation has a flaw"));
        CompletableFuture<Counts> first = submitAndFlush("a");
        submit("b");

        ledger.commit();

        assertThat(first).isCompletedWithValue(new Counts(1, 0));
        assertThat(ledger.adding()).containsExactly("b");
    }

    @Test
    void what_a_companys_last_report_with_a_trace_belongs_to_goes_with_the_receipt() {
        Trace first = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        Trace second = new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", false);
        intake.submit(Reports.all("a"), Optional.of(first)).subscribeAsCompletionStage();
        intake.offer(Reports.all("b"), Optional.of(second)).subscribeAsCompletionStage();
        submit("c");

        pause.end();
        ledger.commit();
        submitAndFlush("d");
        ledger.commit();

        assertThat(passedOn).extracting(Receipt::traces).containsExactly(Map.of("acme", second), Map.of());
    }

    @Test
    void whoever_watches_is_told_of_a_batch_when_it_is_committed_and_when_it_is_evaluated() {
        List<String> told = new ArrayList<>();
        CompletableFuture<Void> evaluated = new CompletableFuture<>();
        passingOn = Uni.createFrom().completionStage(evaluated);
        Intake watched = new Intake(ledger, this::passOn, SETTINGS, pause::pause, () -> now, new IntakeWatch() {
            @Override
            public void counted(Batch batch, Instant began, Instant at) {
                told.add("counted " + batch + " in " + Duration.between(began, at));
            }

            @Override
            public void evaluated(Batch batch, Instant at) {
                told.add("evaluated " + batch + " at " + at);
            }
        });
        watched.submit(Reports.all("a", "b")).subscribeAsCompletionStage();
        pause.end();
        now = now.plusSeconds(2);
        ledger.commit();

        String batch = "Batch[size=2, happened=[2026-03-02T09:14:00Z, 2026-03-02T09:14:00Z]]";
        assertThat(told).containsExactly("counted " + batch + " in PT2S");
        now = now.plusSeconds(1);
        evaluated.complete(null);
        assertThat(told)
                .containsExactly("counted " + batch + " in PT2S", "evaluated " + batch + " at 2026-03-02T09:14:09Z");
    }

    @Test
    void of_a_large_batch_it_hears_of_no_more_than_some_reports_from_first_to_last() {
        String[] ids = IntStream.range(0, 1000).mapToObj(Integer::toString).toArray(String[]::new);

        IntakeWatch.Batch batch = IntakeWatch.Batch.of(Reports.all(ids));

        assertThat(batch.size()).isEqualTo(1000);
        assertThat(batch.happened()).hasSize(16);
    }

    private Uni<Void> passOn(Receipt receipt) {
        passedOn.add(receipt);
        return passingOn;
    }

    private CompletableFuture<Counts> submit(String... ids) {
        return intake.submit(Reports.all(ids)).subscribeAsCompletionStage();
    }

    private CompletableFuture<Counts> offer(String... ids) {
        return intake.offer(Reports.all(ids)).subscribeAsCompletionStage();
    }

    private CompletableFuture<Counts> submitAndFlush(String... ids) {
        CompletableFuture<Counts> answer = submit(ids);
        pause.end();
        return answer;
    }

    private static Throwable failureOf(CompletableFuture<?> answer) {
        assertThat(answer).isDone();
        Throwable failure = catchThrowable(answer::join);
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }
}
