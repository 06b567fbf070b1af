package tocsin.sampler.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.amqp.AmqpMessage;
import java.util.List;
import tocsin.sampler.ContractFiles;

/** What a switch hears of penalties. Every message is held against the contract. */
final class PenaltyMessages {

    private final List<AmqpMessage> arrived;

    PenaltyMessages(List<AmqpMessage> arrived) {
        this.arrived = arrived;
    }

    /** All that is said of a company, once it is as much as is expected. */
    List<JsonNode> of(String company, int expected) {
        await().untilAsserted(() -> assertThat(bodies(company)).hasSizeGreaterThanOrEqualTo(expected));
        List<JsonNode> bodies = bodies(company);
        assertThat(bodies).hasSize(expected).allSatisfy(body -> assertThat(ContractFiles.faults("penalty.json", body))
                .isEmpty());
        assertThat(arrived).allSatisfy(message -> {
            assertThat(message.contentType()).isEqualTo("application/json");
            assertThat(message.applicationProperties().getMap())
                    .containsEntry("cloudEvents:type", "tocsin.penalty")
                    .containsEntry("cloudEvents:source", "/tocsin/sampler")
                    .containsKeys("cloudEvents:id", "cloudEvents:time", "cloudEvents:subject");
        });
        assertThat(arrived).extracting(AmqpMessage::id).doesNotHaveDuplicates();
        return bodies;
    }

    private List<JsonNode> bodies(String company) {
        return arrived.stream()
                .map(message -> ContractFiles.json(message.bodyAsBinary().getBytes()))
                .filter(body -> body.get("company").textValue().equals(company))
                .toList();
    }
}
