package tocsin.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureLinksGuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "AMQP"})
    void the_variables_of_a_link_are_its_properties(String link) throws IOException {
        Guide guide = Guide.read(Path.of("../docs/secure-links.md"));
        Map<String, String> properties = new HashMap<>();
        guide.properties(link).forEach((name, value) -> properties.put(Guide.variable(name), value));

        assertThat(properties).isNotEmpty().isEqualTo(guide.variables(link));
    }
}
