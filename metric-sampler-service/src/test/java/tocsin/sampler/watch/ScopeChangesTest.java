package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.definition.Definition.CompanyRemoved;

/** Companies that come under an alert and leave it, while it fires for them. */
class ScopeChangesTest {

    private static final UUID ID = UUID.randomUUID();

    private final Station station = new Station();
    private final AlertRule gold = lowAsr(new Scope.OfTag("gold"));
    private final WatchKey acme = new WatchKey(ID, "acme");
    private final WatchKey globex = new WatchKey(ID, "globex");

    private static AlertRule lowAsr(Scope scope) {
        return Station.lowAsr().identifiedBy(ID).watching(scope).build();
    }

    @BeforeEach
    void fireForAcme() {
        station.define(gold);
        station.define(Station.company("acme", "gold", "eu"), Station.company("globex"));
        station.calls("acme", 0, 40);
        station.calls("globex", 0, 40);
        assertThat(happened()).containsExactly("acme breached");
    }

    @Test
    void a_company_that_loses_the_tag_while_the_alert_fires_is_forgotten_at_once_and_nobody_is_told() {
        station.define(Station.company("acme", "eu"));

        assertThat(station.log.states).isEmpty();
        assertThat(station.measure(acme)).isEmpty();
        station.calls("acme", 200, 40);
        station.tickAfter(Duration.ofSeconds(1));
        assertThat(happened()).containsExactly("acme breached");
    }

    @Test
    void a_company_that_gets_the_tag_back_begins_anew() {
        station.define(Station.company("acme", "eu"));
        station.define(Station.company("acme", "gold"));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached", "acme breached");
        assertThat(station.log.transitions.get(1).step().from()).isInstanceOf(NoData.class);
        assertThat(station.log.states.get(acme).version()).isEqualTo(1);
    }

    @Test
    void a_tag_that_has_nothing_to_do_with_the_alert_changes_nothing() {
        station.define(Station.company("acme", "gold", "us"));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached");
        assertThat(station.log.states).containsOnlyKeys(acme);
    }

    @Test
    void a_company_that_gets_the_tag_is_watched_at_once_with_the_calls_of_before() {
        station.define(Station.company("globex", "gold"));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached", "globex breached");
    }

    @Test
    void a_scope_that_is_changed_keeps_the_states_of_companies_that_are_in_both() {
        station.define(lowAsr(new Scope.OfTag("eu")));
        station.tickAfter(Duration.ofSeconds(1));
        station.define(lowAsr(new Scope.OfCompany("acme")));
        station.tickAfter(Duration.ofSeconds(1));
        station.define(lowAsr(new Scope.Everyone()));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached", "globex breached");
        assertThat(station.log.states).containsOnlyKeys(acme, globex);
    }

    @Test
    void an_alert_for_one_company_that_is_changed_to_a_tag_leaves_it_and_begins_with_those_who_bear_the_tag() {
        station.define(lowAsr(new Scope.OfCompany("acme")));
        station.define(Station.company("globex", "silver"));

        station.define(lowAsr(new Scope.OfTag("silver")));
        station.tickAfter(Duration.ofSeconds(1));
        station.define(Station.company("globex"));

        assertThat(happened()).containsExactly("acme breached", "globex breached");
        assertThat(station.log.states).isEmpty();
    }

    @Test
    void a_company_that_is_deleted_is_forgotten_and_begins_anew_when_it_is_defined_again() {
        station.remove(new CompanyRemoved("acme"));
        assertThat(station.log.states).isEmpty();
        station.tickAfter(Duration.ofSeconds(1));
        assertThat(happened()).containsExactly("acme breached");

        station.define(Station.company("acme", "gold"));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached", "acme breached");
        assertThat(station.log.transitions.get(1).step().from()).isInstanceOf(NoData.class);
    }

    @Test
    void a_company_has_one_state_for_an_alert_however_many_of_its_tags_are_meant_and_one_for_each_alert() {
        AlertRule other = Station.lowAsr()
                .identifiedBy(UUID.randomUUID())
                .watching(new Scope.OfTag("eu"))
                .build();
        station.define(other);
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("acme breached", "acme breached");
        assertThat(station.log.states).containsOnlyKeys(acme, Station.key(other, "acme"));
    }

    private List<String> happened() {
        return station.log.transitions.stream()
                .map(transition -> transition.company().id() + " "
                        + transition.step().cause().code())
                .toList();
    }
}
