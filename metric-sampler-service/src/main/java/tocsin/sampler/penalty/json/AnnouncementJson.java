package tocsin.sampler.penalty.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import tocsin.sampler.penalty.Announcement;

/** Writes what the switch is told as JSON ({@code docs/contracts/schemas/penalty.json}). */
@Singleton
public final class AnnouncementJson {

    private final ObjectMapper json;

    /** Writes with a mapper. */
    public AnnouncementJson(ObjectMapper json) {
        this.json = json;
    }

    /** The body of a message. Calls to emergency services go through whatever a company is penalised for. */
    public String write(Announcement announcement) {
        try {
            return json.writeValueAsString(json.createObjectNode()
                    .put("id", announcement.penalty().toString())
                    .put("company", announcement.company())
                    .put("action", announcement.action().code())
                    .put("until", announcement.until().toString())
                    .put("alertId", announcement.alertId().toString())
                    .put("emergencyExempt", true)
                    .put("at", announcement.at().toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts cannot be written", impossible);
        }
    }
}
