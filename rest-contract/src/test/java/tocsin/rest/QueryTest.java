package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {

    private static final List<String> STATES = List.of("ok", "firing");

    @Test
    void a_parameter_is_read_in_its_form_and_an_absent_or_empty_one_is_none() {
        assertThat(Query.of("alert", "0f8fad5b-d9cb-469f-a165-70867728950e", Query::uuid))
                .contains(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
        assertThat(Query.of("from", "2026-03-02T10:14:00+01:00", Query::instant))
                .contains(Instant.parse("2026-03-02T09:14:00Z"));
        assertThat(Query.of("samplePeriod", "PT5M", Query::duration)).contains(Duration.ofMinutes(5));
        assertThat(Query.of("state", "ok", Query.oneOf(STATES))).contains("ok");
        assertThat(Query.of("enabled", "true", Query::flag)).contains(true);
        assertThat(Query.of("alert", null, Query::uuid)).isEmpty();
        assertThat(Query.of("alert", "", Query::uuid)).isEmpty();
    }

    @Test
    void several_ids_are_separated_by_commas_and_each_counts_once() {
        UUID one = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
        UUID other = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

        assertThat(Query.of("id", one.toString(), Query.uuids(2))).contains(Set.of(one));
        assertThat(Query.of("id", other + "," + one, Query.uuids(2)).orElseThrow())
                .containsExactly(other, one);
        assertThat(Query.of("id", one + "," + one, Query.uuids(2))).contains(Set.of(one));
    }

    @ParameterizedTest
    @MethodSource("badOnes")
    void a_bad_one_is_named_with_what_would_be_right(String text, Function<String, ?> form, String detail) {
        assertThatThrownBy(() -> Query.of("it", text, form))
                .isInstanceOfSatisfying(
                        ProblemException.class, bad -> assertThat(bad.problem().errors())
                                .containsExactly(FieldError.inParameter("it", detail)));
    }

    static List<Arguments> badOnes() {
        return List.of(
                Arguments.of("7", (Function<String, ?>) Query::uuid, "must be a UUID"),
                Arguments.of("7", Query.uuids(2), "must be a UUID"),
                Arguments.of("0f8fad5b-d9cb-469f-a165-70867728950e,", Query.uuids(2), "must be a UUID"),
                Arguments.of(",,", Query.uuids(2), "must be at most 2 UUIDs, separated by commas"),
                Arguments.of(
                        "yesterday",
                        (Function<String, ?>) Query::instant,
                        "must be a time such as 2026-03-02T09:14:00Z"),
                Arguments.of(
                        "-999999999-01-01T00:00:00Z",
                        (Function<String, ?>) Query::instant,
                        "must be a time such as 2026-03-02T09:14:00Z"),
                Arguments.of("5m", (Function<String, ?>) Query::duration, "must be a duration such as PT5M"),
                Arguments.of("glad", (Function<String, ?>) Query.oneOf(STATES), "must be one of ok, firing"),
                Arguments.of("1", (Function<String, ?>) Query::flag, "must be true or false"));
    }

    @ParameterizedTest
    @MethodSource("badLimits")
    void a_limit_is_from_one_to_a_thousand(String text) {
        assertThatThrownBy(() -> Query.limit(text)).isInstanceOfSatisfying(ProblemException.class, bad -> assertThat(
                        bad.problem().errors())
                .containsExactly(FieldError.inParameter("limit", "must be from 1 to 1000")));
    }

    static List<String> badLimits() {
        return List.of("0", "1001", "ten", "1.5");
    }

    @Test
    void a_foreign_cursor_is_refused() {
        assertThatThrownBy(() -> Query.cursor("bm90LWEtbnVtYmVy", Long::valueOf))
                .isInstanceOfSatisfying(
                        ProblemException.class, bad -> assertThat(bad.problem().errors())
                                .containsExactly(FieldError.inParameter("cursor", "is not a cursor of this list")));
    }
}
