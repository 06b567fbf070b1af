package tocsin.local.chaos.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StormTest {

    private static final Cast CAST = new Cast(3, 2, 1);

    @Test
    void the_same_seed_plans_the_same_blows() {
        assertThat(plan(7, 100)).isEqualTo(plan(7, 100)).isNotEqualTo(plan(8, 100));
    }

    @Test
    void a_short_storm_strikes_each_sort_of_process_once_and_freezes_one() {
        for (long seed = 0; seed < 50; seed++) {
            List<Blow> blows = plan(seed, 5).stream().map(Gust::blow).toList();
            assertThat(blows.stream()
                            .filter(blow -> !(blow instanceof Blow.Freeze))
                            .map(blow -> blow.victim().role()))
                    .containsExactlyInAnyOrder(Role.SAMPLER, Role.NOTIFIER, Role.BROKER, Role.DATABASE);
            assertThat(blows).filteredOn(Blow.Freeze.class::isInstance).hasSize(1);
        }
    }

    @Test
    void a_long_storm_has_every_kind_of_blow_and_strikes_everybody() {
        List<Gust> plan = plan(1, 300);
        assertThat(plan).hasSize(300);
        assertThat(plan.stream().map(gust -> gust.blow().kind()).distinct())
                .containsExactlyInAnyOrder("kill", "behead", "freeze", "restart", "visit");
        assertThat(plan.stream().map(gust -> gust.blow().victim()).distinct())
                .containsAll(CAST.all())
                .contains(CAST.visitor());
    }

    @Test
    void nothing_takes_longer_than_the_tempo_allows() {
        assertThat(plan(3, 300)).allSatisfy(gust -> {
            assertThat(gust.pause()).isBetween(Duration.ofMillis(700), Tempo.FULL.pause());
            Duration longest = gust.blow() instanceof Blow.Freeze
                    ? Tempo.FULL.frozen()
                    : gust.blow() instanceof Blow.Visit ? Tempo.FULL.visit() : Tempo.FULL.away();
            assertThat(gust.blow().lasts()).isBetween(Duration.ofMillis(400), longest);
        });
    }

    @Test
    void a_single_sampler_gets_no_visitor() {
        assertThat(Storm.plan(1, 300, new Cast(1, 2, 1), Tempo.FULL))
                .noneMatch(gust -> gust.blow() instanceof Blow.Visit);
    }

    private static List<Gust> plan(long seed, int blows) {
        return Storm.plan(seed, blows, CAST, Tempo.FULL);
    }
}
