package tocsin.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.DocumentedMetrics;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TelemetryTest {

    private static final Path DOCUMENT = Path.of("../docs/telemetry.md");

    @Test
    void every_metric_is_documented_and_every_documented_one_is_there() {
        String scrape =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Set<String> shown = DocumentedMetrics.scraped(scrape);

        assertThat(shown).containsAll(DocumentedMetrics.always(DOCUMENT, "config"));
        assertThat(shown)
                .filteredOn(name -> name.startsWith("tocsin_"))
                .isSubsetOf(DocumentedMetrics.all(DOCUMENT, "config"));
    }
}
