package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PathIdTest {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void an_id_is_read_in_its_form() {
        assertThat(PathId.known("alert", ID, Query::uuid)).isEqualTo(UUID.fromString(ID));
        assertThat(PathId.wanted("id", ID, Query::uuid)).isEqualTo(UUID.fromString(ID));
    }

    @Test
    void what_cannot_be_an_id_is_the_id_of_nothing() {
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> PathId.known("alert", "no-id", Query::uuid))
                .problem();

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.detail()).isEqualTo("There is no alert no-id.");
    }

    @Test
    void what_cannot_be_an_id_is_no_id_for_anything_new() {
        Problem problem = catchThrowableOfType(ProblemException.class, () -> PathId.wanted("id", "no-id", Query::uuid))
                .problem();

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).containsExactly(FieldError.inParameter("id", "must be a UUID"));
    }
}
