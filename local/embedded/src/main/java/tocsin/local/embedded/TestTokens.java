package tocsin.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of tests: the parts that tests start have the service trust one issuer, and have every request of REST
 * Assured bear an administrator's token where it bears no other. One issuer for a whole run, found by a system property,
 * since tests and what starts parts for them do not share classes.
 */
public final class TestTokens {

    private static final String KEY_FILE = "tocsin.test.token-key";

    private TestTokens() {}

    /** The issuer that the service under test trusts. */
    public static synchronized TokenIssuer issuer() {
        try {
            String file = System.getProperty(KEY_FILE);
            if (file == null) {
                Path folder = Files.createTempDirectory("tocsin-tokens");
                file = folder.resolve("key").toString();
                System.setProperty(KEY_FILE, file);
            }
            return TokenIssuer.keptIn(Path.of(file));
        } catch (IOException cause) {
            throw new IllegalStateException("There is no issuer of tokens", cause);
        }
    }

    /** What the service under test is told, besides where its parts are. */
    public static Map<String, String> settings(Map<String, String> parts) {
        Map<String, String> settings = new HashMap<>(parts);
        settings.putAll(issuer().settings());
        settings.put("tocsin.access.token", issuer().token("service"));
        return settings;
    }

    /** What a request of somebody of a company bears. */
    public static String of(String role, String... companies) {
        return issuer().token(
                        role + " of " + String.join(", ", companies),
                        Set.of(role),
                        Set.of(companies),
                        TokenIssuer.A_DAY);
    }
}
