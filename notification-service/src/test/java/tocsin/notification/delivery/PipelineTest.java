package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.channel.Outcome;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.confirmation.Invitation;
import tocsin.notification.confirmation.Party;
import tocsin.notification.confirmation.Standing;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.Silences;
import tocsin.telemetry.Trace;

class PipelineTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Outcome DELIVERED = new Outcome.Delivered("250 OK");
    private static final Message MESSAGE = new Message("Low ASR", "text");
    private static final Silence AT_NIGHT = new Silence(
            UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10"),
            Optional.of("acme"),
            Optional.empty(),
            false,
            NOW.minusSeconds(1),
            NOW.plusSeconds(1),
            "at night");
    private static final CourierRules RULES = new CourierRules(
            new CourierLimits(2, 2, Duration.ofMillis(200), Duration.ofMillis(500)),
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), 3, () -> 0),
            new Rest(2, Duration.ofSeconds(2), Duration.ofMinutes(1)),
            new RateLimit(5, Duration.ofMinutes(1), 10, 100));

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<Dispatch> sent = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();
    private Silences silences = now -> Uni.createFrom().item(List.of());
    private ConfirmationTerms terms = FakeConfirmations.NOBODY_IS_ASKED;
    private final SpansByHand spans = new SpansByHand();
    private Outcome outcome = DELIVERED;
    private Optional<String> templateFault = Optional.empty();
    private Channel channel = FakeChannel.email(dispatch -> {
        sent.add(dispatch);
        return Uni.createFrom().item(outcome);
    });

    @Test
    void one_that_waits_goes_through_every_stage_and_each_says_why() {
        Settlement settled = run(outbox.fill("a@acme.example"));

        assertThat(settled.settled()).singleElement().satisfies(one -> {
            assertThat(one.next()).isEqualTo(new DeliveryState.Sent());
            assertThat(one.steps())
                    .containsExactly(
                            new Step(NOW, Stage.RATE, "one-by-one"),
                            new Step(NOW, Stage.RENDER, "rendered", Optional.of("alert")),
                            new Step(NOW, Stage.DELIVER, "delivered"));
        });
        assertThat(settled.pace()).isEqualTo(new Pace(NOW, 1));
        assertThat(settled.health()).isEmpty();
    }

    @Test
    void of_a_few_that_wait_the_earliest_goes_first_under_its_own_id() {
        Pending first = FakeOutbox.pending("{\"place\": 1}", false);
        Pending second = FakeOutbox.pending("{\"place\": 2}", false);

        run(outbox.fill("a@acme.example", Pace.REST, 0, List.of(first, second)));

        assertThat(sent)
                .containsExactly(
                        new Dispatch(first.id(), Optional.empty(), "a@acme.example", MESSAGE, first.document(), false));
    }

    @Test
    void many_that_wait_become_one_message() {
        Settlement settled = run(outbox.fill("a@acme.example", 120));

        assertThat(written).singleElement().satisfies(documents -> assertThat(documents)
                .hasSize(100)
                .startsWith("{\"place\": 0}", "{\"place\": 1}"));
        assertThat(sent).hasSize(1);
        assertThat(settled.settled()).hasSize(100).allSatisfy(one -> {
            assertThat(one.next()).isEqualTo(new DeliveryState.Sent());
            assertThat(one.steps()).contains(new Step(NOW, Stage.RATE, "together"));
        });
        assertThat(settled.pace()).isEqualTo(new Pace(NOW, 1));
    }

    @Test
    void an_attempt_goes_on_from_the_trace_of_what_it_tells_and_passes_on_where_it_has_come_to() {
        Trace trace = trace("a");
        outcome = Outcome.Failed.ofDestination("451 busy");

        run(outbox.fill("a@acme.example", Pace.REST, 0, List.of(traced(trace))));

        assertThat(spans.begun).singleElement().satisfies(span -> {
            assertThat(span.name).isEqualTo("deliver email CLIENT");
            assertThat(span.parent).contains(trace);
            assertThat(span.links).isEmpty();
            assertThat(span.end).isEqualTo("failed");
            assertThat(sent).extracting(Dispatch::trace).containsExactly(span.trace());
        });
    }

    @Test
    void a_message_that_tells_of_several_has_links_to_the_others() {
        List<Pending> all = new ArrayList<>(FakeOutbox.pending(18, false));
        all.add(0, traced(trace("a")));
        all.add(5, traced(trace("b")));

        run(outbox.fill("a@acme.example", Pace.REST, 0, all));

        assertThat(spans.begun).singleElement().satisfies(span -> {
            assertThat(span.parent).contains(trace("a"));
            assertThat(span.links).containsExactly(trace("b"));
            assertThat(span.end).isEqualTo("done");
        });
    }

    private static Trace trace(String digit) {
        return new Trace(digit.repeat(32), digit.repeat(16), true);
    }

    private static Pending traced(Trace trace) {
        Pending one = FakeOutbox.pending("{}", false);
        return new Pending(
                one.id(),
                one.state(),
                one.alertId(),
                one.company(),
                one.owner(),
                one.thread(),
                one.document(),
                one.test(),
                Optional.of(trace));
    }

    @Test
    void a_message_that_lists_the_same_again_has_the_same_id() {
        List<Pending> pending = FakeOutbox.pending(20, false);
        outcome = Outcome.Failed.ofDestination("451 busy");
        run(outbox.fill("a@acme.example", Pace.REST, 0, pending));
        run(outbox.fill("a@acme.example", Pace.REST, 0, pending));
        run(outbox.fill("a@acme.example", Pace.REST, 0, pending.subList(1, 20)));

        assertThat(sent.get(1).id()).isEqualTo(sent.get(0).id());
        assertThat(sent.get(2).id()).isNotEqualTo(sent.get(0).id());
    }

    @Test
    void who_has_had_enough_gets_nothing_until_the_span_is_over() {
        Pace enough = new Pace(NOW.minusSeconds(20), 5);
        Claim claim = outbox.fill("a@acme.example", enough, 0, FakeOutbox.pending(3, false));

        assertThat(run(claim))
                .isEqualTo(new Settlement(
                        claim,
                        List.of(),
                        Optional.empty(),
                        enough,
                        Optional.of(new Portion.Later(NOW.plusSeconds(40), "more than 5 messages in 60 s")),
                        Optional.empty()));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_program_gets_every_transition_by_itself_however_many_wait() {
        channel = new FakeChannel(
                "webhook", "@", Channel.Audience.PROGRAM, Optional.empty(), dispatch -> channelSends(dispatch));

        run(outbox.fill("a@acme.example", new Pace(NOW, 500), 0, FakeOutbox.pending(300, false)));

        assertThat(sent).extracting(Dispatch::document).containsExactly("{\"place\": 0}");
    }

    @Test
    void what_somebody_does_not_want_to_hear_is_silenced_with_the_reason() {
        silences = now -> Uni.createFrom().item(List.of(AT_NIGHT));

        Settlement settled = run(outbox.fill("a@acme.example"));

        String cause = "silence 9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10: at night";
        assertThat(settled.settled())
                .extracting(Settlement.Settled::tried, Settlement.Settled::next, Settlement.Settled::steps)
                .containsExactly(tuple(
                        false,
                        new DeliveryState.Silenced(cause),
                        List.of(new Step(NOW, Stage.SILENCE, "silenced", Optional.of(cause)))));
        assertThat(sent).isEmpty();
        assertThat(settled.pace()).isEqualTo(Pace.REST);
    }

    @Test
    void a_test_is_told_in_spite_of_a_silence_and_marked() {
        silences = now -> Uni.createFrom().item(List.of(AT_NIGHT));

        run(outbox.fill("a@acme.example", Pace.REST, 0, FakeOutbox.pending(1, true)));

        assertThat(sent).extracting(Dispatch::message).containsExactly(MESSAGE.asTest());
    }

    @Test
    void what_happened_and_what_is_only_pretended_never_stand_in_one_message() {
        List<Pending> mixed = Stream.concat(
                        FakeOutbox.pending(11, false).stream(), FakeOutbox.pending(5, true).stream())
                .toList();

        assertThat(run(outbox.fill("a@acme.example", Pace.REST, 0, mixed)).settled())
                .hasSize(11);
    }

    @Test
    void a_template_that_fails_is_on_record_and_the_message_goes_out_all_the_same() {
        templateFault = Optional.of("line 3: no such helper");

        Settlement settled = run(outbox.fill("a@acme.example"));

        assertThat(settled.settled().get(0).next()).isEqualTo(new DeliveryState.Sent());
        assertThat(settled.settled().get(0).steps())
                .contains(new Step(NOW, Stage.RENDER, "stock", Optional.of("alert: line 3: no such helper")));
    }

    @Test
    void a_recipient_that_nothing_can_be_sent_to_any_more_is_given_up() {
        channel = FakeChannel.sms();

        assertThat(run(outbox.fill("a@acme.example")).settled())
                .extracting(Settlement.Settled::next)
                .containsExactly(new DeliveryState.Dead(FakeChannel.NO_GATEWAY));
    }

    @Test
    void a_destination_that_fails_often_enough_gets_a_rest() {
        outcome = Outcome.Failed.ofDestination("refused");

        assertThat(run(outbox.fill("a@acme.example")).health())
                .contains(new Settlement.Health.Failing(Optional.empty(), "refused"));
        assertThat(run(outbox.fill("b@acme.example", Pace.REST, 1, FakeOutbox.pending(1, false)))
                        .health())
                .contains(new Settlement.Health.Failing(Optional.of(NOW.plusSeconds(2)), "refused"));
    }

    @Test
    void a_failure_of_one_message_says_that_the_destination_is_there() {
        outcome = Outcome.Failed.ofMessage("450 mailbox busy");

        assertThat(run(outbox.fill("a@acme.example")).health()).isEmpty();
        assertThat(run(outbox.fill("b@acme.example", Pace.REST, 1, FakeOutbox.pending(1, false)))
                        .health())
                .contains(new Settlement.Health.Back());
    }

    @Test
    void who_asks_for_time_gets_it_and_so_does_the_destination() {
        outcome = new Outcome.Failed(Outcome.Extent.DESTINATION, "429", Optional.of(Duration.ofSeconds(90)));

        Settlement settled = run(outbox.fill("a@acme.example"));

        assertThat(settled.settled().get(0).next())
                .isEqualTo(new DeliveryState.Retrying(1, NOW.plusSeconds(90), "429"));
        assertThat(settled.health()).contains(new Settlement.Health.Failing(Optional.of(NOW.plusSeconds(90)), "429"));
    }

    @Test
    void a_stranger_is_asked_in_place_of_being_told_and_what_was_for_him_says_so() {
        FakeConfirmations confirmations = asking();
        Claim claim = outbox.fill("Stranger@example.com", 3);

        Settlement settled = run(claim);

        Invitation asked = confirmations.invited.get(0);
        assertThat(asked.party()).isEqualTo(new Party("acme", "stranger@example.com"));
        assertThat(written).isEmpty();
        assertThat(sent).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.id()).isEqualTo(asked.id());
            assertThat(dispatch.recipient()).isEqualTo("Stranger@example.com");
            assertThat(dispatch.message().text())
                    .contains("https://tocsin.example/c/" + asked.token().text());
        });
        assertThat(settled.settled()).singleElement().satisfies(one -> {
            assertThat(one.next())
                    .isEqualTo(new DeliveryState.Silenced(
                            "waits for the recipient's confirmation; asked at 2026-03-02T09:14:06Z"));
            assertThat(one.steps())
                    .containsExactly(
                            new Step(NOW, Stage.RATE, "one-by-one"),
                            new Step(NOW, Stage.CONFIRM, "asked"),
                            new Step(NOW, Stage.DELIVER, "delivered"));
        });
        assertThat(settled.pace()).isEqualTo(new Pace(NOW, 1));
        assertThat(confirmations.standings.get(asked.party()).askedAt()).contains(NOW);
    }

    @Test
    void who_was_asked_and_has_not_answered_gets_nothing_more() {
        asking().standings.put(new Party("acme", "a@example.com"), asked(NOW.minusSeconds(60)));

        Settlement settled = run(outbox.fill("a@example.com", 20));

        String cause = "waits for the recipient's confirmation; asked at 2026-03-02T09:13:06Z";
        assertThat(sent).isEmpty();
        assertThat(settled.attempt()).isEmpty();
        assertThat(settled.settled()).hasSize(20).allSatisfy(one -> assertThat(one)
                .returns(new DeliveryState.Silenced(cause), Settlement.Settled::next)
                .returns(List.of(new Step(NOW, Stage.CONFIRM, "waits")), Settlement.Settled::steps));
    }

    @Test
    void who_has_agreed_is_told() {
        asking().standings
                .put(new Party("acme", "a@example.com"), new Standing(Optional.empty(), Optional.of(Instant.EPOCH)));

        run(outbox.fill("a@example.com"));

        assertThat(sent).extracting(Dispatch::message).containsExactly(MESSAGE);
    }

    @Test
    void a_question_that_does_not_get_through_is_tried_again_and_was_not_asked() {
        FakeConfirmations confirmations = asking();
        outcome = Outcome.Failed.ofMessage("450 busy");

        Settlement settled = run(outbox.fill("a@example.com"));

        assertThat(settled.settled())
                .extracting(Settlement.Settled::next)
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "450 busy"));
        assertThat(confirmations.standings).isEmpty();
    }

    @Test
    void what_is_of_several_companies_is_told_asked_and_kept_back_each_by_itself() {
        FakeConfirmations confirmations = asking();
        String address = "a@example.com";
        confirmations.standings.put(new Party("agreed", address), new Standing(Optional.empty(), Optional.of(NOW)));
        confirmations.standings.put(new Party("silent", address), asked(NOW.minusSeconds(60)));
        List<Pending> mixed = Stream.of("silent", "agreed", "new", "agreed", "new", "", "new", "new")
                .flatMap(owner -> Stream.of(owner, owner))
                .map(FakeOutbox::owned)
                .toList();

        Settlement first = run(outbox.fill(address, Pace.REST, 0, mixed));
        Settlement second = run(outbox.fill(address, Pace.REST, 0, left(mixed, first)));

        assertThat(places(mixed, first)).containsExactly("silent", "silent", "agreed", "agreed", "agreed", "agreed");
        assertThat(places(mixed, second)).hasSize(8).containsOnly("new");
        assertThat(confirmations.invited).extracting(Invitation::party).containsExactly(new Party("new", address));
    }

    @Test
    void programs_are_not_asked() {
        asking();
        channel = FakeChannel.webhook();

        assertThat(run(outbox.fill("https://hooks.example.com/a")).settled())
                .extracting(Settlement.Settled::next)
                .containsExactly(new DeliveryState.Sent());
    }

    @Test
    void nobody_is_asked_for_what_nobody_wants_to_hear() {
        FakeConfirmations confirmations = asking();
        silences = now -> Uni.createFrom().item(List.of(AT_NIGHT));

        run(outbox.fill("a@example.com"));

        assertThat(sent).isEmpty();
        assertThat(confirmations.invited).isEmpty();
    }

    private FakeConfirmations asking() {
        FakeConfirmations confirmations = new FakeConfirmations();
        terms = confirmations.terms();
        return confirmations;
    }

    private static Standing asked(Instant at) {
        return new Standing(Optional.of(at), Optional.empty());
    }

    private static List<Pending> left(List<Pending> pending, Settlement settled) {
        return pending.stream()
                .filter(each ->
                        settled.settled().stream().noneMatch(one -> one.id().equals(each.id())))
                .toList();
    }

    private static List<String> places(List<Pending> pending, Settlement settled) {
        return settled.settled().stream()
                .map(one -> pending.stream()
                        .filter(each -> each.id().equals(one.id()))
                        .findFirst()
                        .flatMap(Pending::owner)
                        .orElse(""))
                .toList();
    }

    private Uni<Outcome> channelSends(Dispatch dispatch) {
        sent.add(dispatch);
        return Uni.createFrom().item(outcome);
    }

    private Settlement run(Claim claim) {
        InstantSource clock = InstantSource.fixed(NOW);
        Composer composer = documents -> {
            written.add(documents);
            return Uni.createFrom().item(new Composition(MESSAGE, "alert", templateFault));
        };
        outbox.claim(new Demand("email", 9, "", Set.of())).await().indefinitely();
        Parcel parcel = new Pipeline(channel, outbox, silences, terms, composer, RULES, clock, spans)
                .run(claim)
                .await()
                .indefinitely();
        return Settlement.of(parcel, RULES.retry(), RULES.rest(), RULES.rate().span());
    }
}
