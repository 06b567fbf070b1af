package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "administrator, true, true, true, true, true, true",
        "service, true, true, true, false, false, false",
        "editor, true, false, false, true, false, false",
        "viewer, true, false, false, false, false, false",
        "publisher, false, false, false, false, false, false",
        "janitor, false, false, false, false, false, false"
    })
    void a_role_sees_and_changes_so_much_of_its_own_of_others_and_of_what_belongs_to_none(
            String role,
            boolean seesOwn,
            boolean seesOthers,
            boolean seesNones,
            boolean changesOwn,
            boolean changesOthers,
            boolean changesNones) {
        Caller caller = new Caller("alice", Set.of(role), Set.of("acme"));

        assertThat(caller.sight().sees("acme")).isEqualTo(seesOwn);
        assertThat(caller.sight().sees("globex")).isEqualTo(seesOthers);
        assertThat(caller.sight().sees(NONE)).isEqualTo(seesNones);
        assertThat(changes(caller, Optional.of("acme"))).isEqualTo(changesOwn);
        assertThat(changes(caller, Optional.of("globex"))).isEqualTo(changesOthers);
        assertThat(changes(caller, NONE)).isEqualTo(changesNones);
    }

    @Test
    void several_roles_give_what_each_gives() {
        Caller caller = new Caller("alice", Set.of("publisher", "viewer"), Set.of("acme"));

        assertThat(caller.sight()).isEqualTo(Sight.of(Set.of("acme")));
        assertThat(caller.reach()).isEqualTo(Sight.of(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, viewer",
        "viewer editor, editor",
        "publisher editor viewer administrator, administrator",
        "service viewer, viewer",
        "publisher service,"
    })
    void the_strongest_role_is_the_one_that_shows_and_changes_most(String roles, String strongest) {
        Caller caller = new Caller("alice", Set.of(roles.split(" ")), Set.of("acme"));

        assertThat(caller.strongestRole()).isEqualTo(Optional.ofNullable(strongest));
    }

    @Test
    void an_editor_of_no_company_sees_nothing() {
        assertThat(new Caller("alice", Set.of("editor"), Set.of()).sight().companies())
                .contains(Set.of());
    }

    @Test
    void what_is_out_of_sight_is_not_there() {
        assertThatThrownBy(() -> Sight.of(Set.of("acme")).demand("globex"))
                .isInstanceOf(OutOfSight.class)
                .hasMessage("There is no company globex.");
    }

    @Test
    void some_things_are_for_administrators_only() {
        assertThatThrownBy(() ->
                        new Caller("alice", Set.of("editor"), Set.of("acme")).demandAdministrator("change companies"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Only administrators may change companies.");
    }

    private static boolean changes(Caller caller, Optional<String> owner) {
        try {
            caller.demand(owner);
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }
}
