package tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What replicas of a version send while those of the next one are rolled out beside them. */
class ReleasedTest {

    private static final Path RELEASED = ContractFiles.ROOT.resolve("released");

    static Stream<Path> messages() {
        return ContractFiles.names(RELEASED).stream()
                .map(RELEASED::resolve)
                .flatMap(version -> ContractFiles.names(version).stream().map(version::resolve));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_a_version_has_sent_is_still_as_todays_schema_says(Path message) {
        String schema = ContractFiles.schemaOf(message.getFileName().toString());

        assertThat(ContractFiles.faults(schema, ContractFiles.json(message))).isEmpty();
    }

    @Test
    void every_version_has_kept_a_message_of_each_kind_that_services_exchange() {
        assertThat(ContractFiles.names(RELEASED)).isNotEmpty().allSatisfy(version -> assertThat(
                        ContractFiles.names(RELEASED.resolve(version)).stream()
                                .map(ContractFiles::schemaOf)
                                .distinct())
                .containsAll(List.of(
                        "call.json",
                        "sample.json",
                        "definition.json",
                        "transition.json",
                        "penalty.json",
                        "rehearsal-request.json",
                        "rehearsal.json",
                        "script-run-request.json",
                        "script-run.json")));
    }
}
