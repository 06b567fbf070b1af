package tocsin.notification.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a hook: https, or http where that is allowed; with a host, and neither user information nor a fragment.
 *
 * @param encrypted whether it is https
 * @param host in lower case
 * @param port 1 to 65535
 * @param path path and query as they go into the request line; often a secret
 */
public record HookUrl(boolean encrypted, String host, int port, String path) {

    private static final int LONGEST = 2048;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Whether a text begins as a URL of this kind, well-formed or not. */
    public static boolean isMeantBy(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
    }

    /** Reads a URL; empty where it is none of this kind. */
    public static Optional<HookUrl> read(String text) {
        if (!isMeantBy(text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text))
                    .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
                    .filter(uri -> uri.getRawFragment() == null && text.equals(uri.toASCIIString()))
                    .filter(uri -> uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT)
                    .map(HookUrl::of);
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    private static HookUrl of(URI uri) {
        boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : encrypted ? HTTPS : HTTP;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new HookUrl(encrypted, uri.getHost().toLowerCase(Locale.ROOT), port, path + query);
    }

    /** What of it must not be quoted from an answer: the path with its query and without. */
    public Set<String> secrets() {
        return Set.copyOf(List.of(path, path.split("\\?", 2)[0]));
    }

    /** What it is reached through, such as {@code hooks.acme.example:443}. */
    public String authority() {
        return host + ":" + port;
    }
}
