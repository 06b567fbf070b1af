package tocsin.sampler.penalty.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.penalty.Breaches;
import tocsin.sampler.penalty.PenaltyStep;

class AnnouncementJsonTest {

    private final AnnouncementJson json = new AnnouncementJson(ContractFiles.JSON);

    @Test
    void an_imposed_penalty_is_written_as_in_the_example() {
        assertIsExample(Breaches.imposed(), "penalty-imposed.json");
    }

    @Test
    void a_lifted_penalty_is_written_as_in_the_example() {
        PenaltyStep lifted = Breaches.imposed()
                .penalty()
                .liftByTime(Breaches.AT.plus(Duration.ofHours(1)).plusMillis(250))
                .orElseThrow();

        assertIsExample(lifted, "penalty-lifted.json");
    }

    private void assertIsExample(PenaltyStep step, String example) {
        String body = json.write(step.announcement().orElseThrow());
        JsonNode written = ContractFiles.json(body.getBytes(StandardCharsets.UTF_8));

        assertThat(written).isEqualTo(ContractFiles.json(ContractFiles.example(example)));
        assertThat(ContractFiles.faults("penalty.json", written)).isEmpty();
    }
}
