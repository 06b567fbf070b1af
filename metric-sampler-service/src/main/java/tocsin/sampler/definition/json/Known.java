package tocsin.sampler.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tocsin.access.Sight;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.company.Companies;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Catalogue;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definition;

/** Companies and alerts by their ids, also alerts that are disabled, as this service's own copy has them. */
@Singleton
public final class Known implements Companies {

    private static final String COMPANY = "company";
    private static final String ALERT = "alert";

    private final Catalogue catalogue;
    private final DefinitionReader reader;
    private final ObjectMapper json;

    Known(Catalogue catalogue, DefinitionReader reader, ObjectMapper json) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.json = json;
    }

    /**
     * An alert that is defined.
     *
     * @param rule what it would do if it were enabled; empty where this version cannot evaluate it
     * @param enabled whether it is evaluated
     */
    public record Alert(Optional<AlertRule> rule, boolean enabled) {}

    /** An alert; empty where there is none in sight. */
    public Uni<Optional<Alert>> alert(Sight sight, UUID id) {
        return catalogue.find(new Change.Subject(ALERT, id.toString())).map(change -> change.map(Change::body)
                .map(this::parse)
                .filter(body ->
                        sight.sees(Optional.ofNullable(body.path("company").textValue())))
                .map(body -> new Alert(rule(id, body), body.path("enabled").asBoolean(true))));
    }

    /**
     * What the body of an alert's definition means, whether it is enabled or not; empty where it cannot be evaluated.
     */
    public Optional<AlertRule> rule(UUID id, ObjectNode body) {
        String enabled = body.deepCopy().put("enabled", true).toString();
        return reader.read(new Change(0, ALERT, id.toString(), enabled))
                .filter(Definition.AlertDefined.class::isInstance)
                .map(Definition.AlertDefined.class::cast)
                .map(Definition.AlertDefined::rule);
    }

    /** A company; empty where nobody has defined it. */
    public Uni<Optional<Company>> company(String id) {
        return catalogue
                .find(new Change.Subject(COMPANY, id))
                .map(change -> change.stream().flatMap(this::company).findFirst());
    }

    /** A company; its stand-in where nobody has defined it. */
    public Uni<Company> companyOrStandIn(String id) {
        return company(id).map(company -> company.orElseGet(() -> Company.standIn(id)));
    }

    @Override
    public Uni<List<Company>> companies() {
        return catalogue
                .all(COMPANY)
                .map(changes -> changes.stream().flatMap(this::company).toList());
    }

    private Stream<Company> company(Change change) {
        return reader.read(change).stream()
                .filter(Definition.CompanyDefined.class::isInstance)
                .map(Definition.CompanyDefined.class::cast)
                .map(Definition.CompanyDefined::company);
    }

    private ObjectNode parse(String body) {
        try {
            JsonNode node = json.readTree(body);
            return node instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (IOException notWhatWasKept) {
            throw new UncheckedIOException(notWhatWasKept);
        }
    }
}
