package tocsin.sampler.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import tocsin.sampler.ingest.Counts;
import tocsin.sampler.ingest.Rejection;

/**
 * What became of the reports of a request.
 *
 * @param accepted counted now
 * @param duplicate counted before
 * @param rejected set aside
 * @param reasons why, for each that was rejected
 */
@RegisterForReflection
public record IngestAnswer(int accepted, int duplicate, int rejected, List<WhyNot> reasons) {

    /**
     * Why one report was rejected.
     *
     * @param index its place in the array of the request
     * @param reason what is wrong, one of the contract's reasons
     * @param detail what exactly
     * @param map the field map by which it was read; null where none was
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WhyNot(int index, String reason, String detail, String map) {}

    static IngestAnswer of(Counts counts, List<Rejection> rejections) {
        return new IngestAnswer(
                counts.accepted(),
                counts.duplicate(),
                rejections.size(),
                rejections.stream()
                        .map(one -> new WhyNot(one.index(), one.reason().code(), one.detail(), one.map()))
                        .toList());
    }
}
