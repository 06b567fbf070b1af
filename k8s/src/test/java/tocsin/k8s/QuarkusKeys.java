package tocsin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings that Quarkus' extensions on the class path say they have, as environment variables. */
record QuarkusKeys(Set<Pattern> variables) {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static QuarkusKeys onTheClassPath() {
        Set<String> names = new HashSet<>();
        try {
            for (URL model : Collections.list(QuarkusKeys.class.getClassLoader().getResources(MODEL))) {
                JSON.readTree(model).findValues("environmentVariable").stream()
                        .map(JsonNode::asText)
                        .forEach(names::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new QuarkusKeys(names.stream().map(QuarkusKeys::pattern).collect(Collectors.toSet()));
    }

    boolean reads(String variable) {
        return variables.stream().anyMatch(each -> each.matcher(variable).matches());
    }

    /** Between double underscores a name of one's own has its place: {@code QUARKUS_TLS__TLS_BUCKET_NAME__TRUST_ALL}. */
    private static Pattern pattern(String name) {
        return Pattern.compile(name.replaceAll("__[A-Z_]+?__", "_[A-Z0-9]+_"));
    }
}
