package tocsin.local.chaos.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.local.chaos.storm.Blow;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Strike;
import tocsin.local.chaos.storm.Victim;

/** The test of the test: whatever can be wrong is found. */
final class BooksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:07.250Z");
    private static final SliceKey SLICE = SliceKey.at("acme", NOW);
    private static final Sums SUMS = new Sums(3, 3, 2, 2, 61_000, 2, 2_000);
    private static final WatchKey WATCH = new WatchKey(UUID.randomUUID(), "acme");
    private static final String NOC = "noc@acme.example";
    private static final Transition SEEN = transition("no-data", "ok", "observed");
    private static final Transition FIRED = transition("ok", "firing", "breached");
    private static final Notification TOLD = new Notification(UUID.randomUUID(), FIRED.id(), NOC, "sent", 1);
    private static final Mail MAIL = new Mail(TOLD.id(), NOC, NOW);

    private final Map<SliceKey, Sums> slices = new HashMap<>(Map.of(SLICE, SUMS));
    private final Map<String, Sampled> samples = new HashMap<>(Map.of("acme", new Sampled(4, 12.5, NOW)));
    private final List<Transition> transitions = new ArrayList<>(List.of(SEEN, FIRED));
    private final List<Notification> notifications = new ArrayList<>(List.of(TOLD));
    private final List<Mail> mails = new ArrayList<>(List.of(MAIL));
    private final List<String> rejected = new ArrayList<>(List.of("bad-1", "bad-2"));
    private final Map<String, Long> queues = new HashMap<>(Map.of("calls", 0L));
    private final List<Strike> strikes = new ArrayList<>();

    @Test
    void what_is_as_it_must_be_balances() {
        assertThat(balance()).isEqualTo(new Balance(List.of(), List.of(), List.of(), 0));
    }

    @Test
    void a_call_that_was_lost_or_counted_twice_is_found() {
        slices.put(SLICE, SUMS.plus(Sums.ONE_START));
        assertOneFault("calls: acme at 2026-03-02T09:14:00Z: sent Sums[starts=3,", "counted Sums[starts=4,");
    }

    @Test
    void a_slice_that_is_missing_is_found() {
        slices.clear();
        assertOneFault("calls: acme", "counted Sums[starts=0,");
    }

    @Test
    void a_call_in_another_slice_is_found() {
        slices.put(SliceKey.at("acme", NOW.plusSeconds(10)), slices.remove(SLICE));
        assertThat(balance().faults()).hasSize(2).allMatch(fault -> fault.startsWith("calls: acme"));
    }

    @Test
    void an_older_sample_in_place_of_the_last_one_is_found() {
        samples.put("acme", new Sampled(4, 40, NOW.minusSeconds(1)));
        assertOneFault("samples: acme", "value=12.5", "value=40.0");
    }

    @Test
    void a_sample_that_was_counted_twice_is_found() {
        samples.put("acme", new Sampled(5, 12.5, NOW));
        assertOneFault("samples: acme", "count=4", "count=5");
    }

    @Test
    void a_gap_in_a_chain_is_found() {
        transitions.set(0, transition("no-data", "pending", "holding"));
        assertThat(balance().faults())
                .anyMatch(fault -> fault.contains("begins with ok, the one before it ends with pending"));
    }

    @Test
    void a_transition_that_is_missing_is_found() {
        transitions.remove(SEEN);
        assertOneFault("transitions:", "went through [ok, firing]", "had to go through [no-data, ok, firing]");
    }

    @Test
    void a_transition_that_was_recorded_twice_is_found() {
        transitions.add(1, transition("no-data", "ok", "observed"));
        assertThat(balance().faults()).anyMatch(fault -> fault.contains("went through [no-data, ok, ok, firing]"));
    }

    @Test
    void a_transition_of_an_alert_that_nobody_expects_is_found() {
        transitions.add(new Transition(
                UUID.randomUUID(), new WatchKey(UUID.randomUUID(), "globex"), "no-data", "ok", "observed", true));
        assertOneFault("transitions:", "globex", "had to go through []");
    }

    @Test
    void a_transition_that_is_not_published_is_found() {
        transitions.set(0, new Transition(SEEN.id(), WATCH, "no-data", "ok", "observed", false));
        assertOneFault("unpublished: " + SEEN.id());
    }

    @Test
    void a_recipient_without_a_notification_is_found() {
        notifications.clear();
        mails.clear();
        assertOneFault("notifications: missing: " + FIRED.id() + " to " + NOC);
    }

    @Test
    void a_second_notification_for_the_same_recipient_is_found() {
        Notification second = new Notification(UUID.randomUUID(), FIRED.id(), NOC, "sent", 1);
        notifications.add(second);
        mails.add(new Mail(second.id(), NOC, NOW));
        assertOneFault("notifications: 2 times: " + FIRED.id() + " to " + NOC);
    }

    @Test
    void a_notification_of_what_nobody_is_told_of_is_found() {
        Notification unwanted = new Notification(UUID.randomUUID(), SEEN.id(), NOC, "sent", 1);
        notifications.add(unwanted);
        mails.add(new Mail(unwanted.id(), NOC, NOW));
        assertOneFault("notifications: not wanted: " + SEEN.id() + " to " + NOC);
    }

    @Test
    void a_notification_that_still_waits_is_found() {
        notifications.set(0, new Notification(TOLD.id(), FIRED.id(), NOC, "retrying", 1));
        assertOneFault("unsent: " + TOLD.id() + " is retrying");
    }

    @Test
    void a_mail_that_was_never_delivered_is_found() {
        mails.clear();
        assertOneFault("mails: not delivered: " + TOLD.id() + " to " + NOC);
    }

    @Test
    void a_mail_to_somebody_else_is_found() {
        mails.set(0, new Mail(TOLD.id(), "billing@acme.example", NOW));
        assertOneFault("mails: a mail of no such notification", "billing@acme.example");
    }

    @Test
    void a_doubled_delivery_that_no_blow_excuses_is_found() {
        mails.add(new Mail(TOLD.id(), NOC, NOW.plusSeconds(30)));
        strikes.add(strike(Role.NOTIFIER, NOW.plusSeconds(10)));
        strikes.add(strike(Role.BROKER, NOW));
        assertOneFault("mails doubled:", TOLD.id().toString());
    }

    @Test
    void a_delivery_that_a_blow_caught_in_flight_may_come_twice_and_is_told() {
        Mail again = new Mail(TOLD.id(), NOC, NOW.plusSeconds(30));
        mails.add(again);
        strikes.add(strike(Role.NOTIFIER, NOW.minusMillis(1_500)));
        assertThat(balance()).isEqualTo(new Balance(List.of(), List.of(again), List.of(), 0));
    }

    @Test
    void a_mail_that_tells_of_several_is_one_of_each() {
        toldTogether(List.of(2, 3, 4), 0, 1, 2);

        assertThat(new Digests(notifications).opened(mails))
                .extracting(Mail::notification)
                .containsExactlyElementsOf(
                        notifications.stream().map(Notification::id).toList());
    }

    @Test
    void one_that_was_kept_later_is_not_in_the_mail_whatever_its_place() {
        toldTogether(List.of(2, 9, 4), 0, 2);

        assertThat(new Digests(notifications).opened(mails))
                .extracting(Mail::notification)
                .containsExactly(
                        TOLD.id(),
                        notifications.get(1).id(),
                        notifications.get(3).id());
    }

    @Test
    void what_a_blow_caught_in_flight_may_come_again_together_with_what_came_since() {
        toldTogether(List.of(2, 3, 4), 0, 1);
        mails.add(new Mail(together(1, 2, 3), NOC, NOW.plusSeconds(9)));

        assertThat(new Digests(notifications).opened(mails))
                .extracting(Mail::notification)
                .endsWith(
                        notifications.get(1).id(),
                        notifications.get(2).id(),
                        notifications.get(3).id())
                .hasSize(6);
    }

    @Test
    void a_mail_that_leaves_one_out_in_the_middle_is_a_mail_of_nothing_known() {
        toldTogether(List.of(2, 3, 4), 0, 2);

        assertThat(balance().faults())
                .contains("mails: a mail of no such notification: " + mails.get(1))
                .contains("mails: not delivered: " + notifications.get(1).id() + " to " + NOC);
    }

    @Test
    void malformed_reports_that_are_nowhere_are_found() {
        rejected.remove("bad-2");
        assertOneFault("rejected: not set aside: bad-2");
    }

    @Test
    void a_good_report_that_was_set_aside_is_found() {
        rejected.add("call-1");
        assertOneFault("rejected: set aside: call-1");
    }

    @Test
    void a_malformed_report_may_be_set_aside_twice_and_is_told() {
        rejected.add("bad-1");
        assertThat(balance()).isEqualTo(new Balance(List.of(), List.of(), List.of("bad-1"), 0));
    }

    @Test
    void a_message_that_is_left_at_the_broker_is_found() {
        queues.put("calls", 1L);
        assertOneFault("left at the broker: 1 in calls");
    }

    @Test
    void of_many_faults_of_a_sort_the_first_ten_are_told_and_the_others_counted() {
        for (int i = 0; i < 25; i++) {
            slices.put(SliceKey.at("globex-" + i, NOW), Sums.ONE_START);
        }
        assertThat(balance().faults()).hasSize(11).last().isEqualTo("calls: and 15 more");
    }

    /** Beside the first one, notifications that were kept in this order; these of them are told in one mail. */
    private void toldTogether(List<Integer> kept, Integer... places) {
        kept.forEach(
                place -> notifications.add(new Notification(UUID.randomUUID(), UUID.randomUUID(), NOC, "sent", place)));
        mails.add(
                new Mail(together(Stream.of(places).mapToInt(place -> place + 1).toArray()), NOC, NOW.plusSeconds(5)));
    }

    private UUID together(int... places) {
        String ids = IntStream.of(places)
                .mapToObj(place -> notifications.get(place).id().toString())
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8));
    }

    private void assertOneFault(String... parts) {
        assertThat(balance().faults()).hasSize(1).first().asString().contains(parts);
    }

    private Balance balance() {
        Sent sent = new Sent(
                Map.of(SLICE, SUMS),
                Map.of("acme", new Sampled(4, 12.5, NOW)),
                Map.of(WATCH, List.of("no-data", "ok", "firing")),
                Map.of(WATCH, Set.of(NOC)),
                Set.of("bad-1", "bad-2"));
        Found found = new Found(slices, samples, transitions, notifications, mails, rejected, queues);
        return Books.balance(sent, found, strikes);
    }

    private static Transition transition(String from, String to, String cause) {
        return new Transition(UUID.randomUUID(), WATCH, from, to, cause, true);
    }

    /** A kill that is over after a second. */
    private static Strike strike(Role role, Instant at) {
        Blow blow = new Blow.Kill(new Victim(role, 1), Duration.ofMillis(300));
        return new Strike(1, blow, at, at.plusSeconds(1));
    }
}
