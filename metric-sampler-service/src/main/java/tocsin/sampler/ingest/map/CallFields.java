package tocsin.sampler.ingest.map;

import java.util.Map;

/**
 * Where the fields of a call are in a document.
 *
 * @param texts those that are no moments, by the contract's names
 * @param moments all four moments
 */
public record CallFields(Map<String, TextField> texts, Map<Moment, MomentField> moments) {

    TextField text(String field) {
        return texts.getOrDefault(field, TextField.NONE);
    }
}
