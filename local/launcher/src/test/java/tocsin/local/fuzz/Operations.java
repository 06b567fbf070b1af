package tocsin.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * All operations of a service, as its OpenAPI document has them, but for those whose answers have no end. One whose bodies nobody
 * has thought of is a fault.
 */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** What the bodies are: examples of the contract, and the schema of them. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /api/v1/companies/{id}", "company-request*.json company.json"),
            Map.entry("POST /api/v1/alerts", "alert-request*.json alert.json"),
            Map.entry("PUT /api/v1/alerts/{id}", "alert-request*.json alert.json"),
            Map.entry("PATCH /api/v1/alerts/{id}", "alert-request*.json alert.json"),
            Map.entry("POST /api/v1/alert-checks", "alert-request*.json alert.json"),
            Map.entry("PUT /api/v1/templates/{name}", "template-request*.json template.json"),
            Map.entry("PUT /api/v1/scripts/{name}", "script-request*.json script.json"),
            Map.entry("POST /api/v1/import", "export*.json export.json"),
            Map.entry("POST /api/v1/calls", "call-*.json call.json"),
            Map.entry("POST /api/v1/samples", "sample-*.json sample.json"),
            Map.entry("POST /api/v1/field-maps/dry-run", "dry-run-request*.json field-map.json"),
            Map.entry("POST /api/v1/backtests", "backtest-request*.json alert.json"),
            Map.entry("POST /api/v1/tests", "test-request*.json test-request.json"),
            Map.entry("POST /api/v1/script-runs", "script-run-request*.json script-run-request.json"),
            Map.entry("POST /api/v1/silences", "silence-request*.json silence-request.json"),
            Map.entry("POST /api/v1/previews", "preview-request*.json preview-request.json"),
            Map.entry("POST /api/v1/rehearsals", "rehearsal-request*.json rehearsal-request.json"));

    private Operations() {}

    /** The operations of a service that listens at an address. */
    static List<Operation> of(String service, String address) throws IOException, InterruptedException {
        JsonNode document = document(service, address);
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method) && !isStream(path.getValue().path(method))) {
                        operations.add(operation(document, path.getKey(), path.getValue(), method));
                    }
                }));
        return operations;
    }

    private static boolean isStream(JsonNode described) {
        return described.at("/responses/200/content").has("text/event-stream");
    }

    private static JsonNode document(String service, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/openapi/" + service + "?format=json"))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofByteArray())
                        .body());
    }

    private static Operation operation(JsonNode document, String path, JsonNode item, String method) {
        JsonNode described = item.path(method);
        List<String> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), described.path("parameters"))) {
            StreamSupport.stream(list.spliterator(), false)
                    .map(parameter -> resolved(document, parameter))
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .forEach(parameter -> parameters.add(parameter.path("name").asText()));
        }
        String name = method.toUpperCase() + " " + path;
        Optional<Documents> documents = described.has("requestBody") ? Optional.of(documents(name)) : Optional.empty();
        return new Operation(method.toUpperCase(), path, parameters, documents);
    }

    private static JsonNode resolved(JsonNode document, JsonNode parameter) {
        JsonNode reference = parameter.path("$ref");
        return reference.isMissingNode()
                ? parameter
                : document.at(reference.asText().substring(1));
    }

    private static Documents documents(String name) {
        String bodies = BODIES.get(name);
        if (bodies == null) {
            throw new AssertionError("Nobody has said what can be sent to " + name);
        }
        try {
            return Documents.of(bodies.split(" ")[0], bodies.split(" ")[1]);
        } catch (IOException unreadable) {
            throw new AssertionError("The contract cannot be read", unreadable);
        }
    }
}
