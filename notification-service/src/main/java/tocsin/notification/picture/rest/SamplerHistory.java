package tocsin.notification.picture.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import tocsin.notification.picture.History;
import tocsin.notification.picture.Inquiry;
import tocsin.notification.picture.Step;
import tocsin.notification.picture.Steps;

/** Asks the sampler for a series. */
@Singleton
final class SamplerHistory implements History {

    private final SamplerService sampler;

    SamplerHistory(@RestClient SamplerService sampler) {
        this.sampler = sampler;
    }

    @Override
    public Uni<Steps> of(Inquiry inquiry) {
        return sampler.series(
                        inquiry.company(),
                        inquiry.area(),
                        inquiry.from().toString(),
                        inquiry.to().toString(),
                        inquiry.step().toString())
                .map(SamplerHistory::steps);
    }

    private static Steps steps(JsonNode series) {
        return new Steps(
                Duration.parse(series.path("step").asText()),
                StreamSupport.stream(series.path("points").spliterator(), false)
                        .map(SamplerHistory::step)
                        .toList());
    }

    private static Step step(JsonNode point) {
        JsonNode value = point.path("value");
        return new Step(
                Instant.parse(point.path("at").asText()),
                value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty(),
                point.path("samples").asLong());
    }
}
