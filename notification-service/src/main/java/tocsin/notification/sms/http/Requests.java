package tocsin.notification.sms.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.sms.ShortMessage;

/** Makes requests out of messages. */
final class Requests {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
    private static final String NO_URL = "tocsin.sms.http.url must be an http or https URL without user information or"
            + " fragment, and with blanks in its query only";

    private final URI address;
    private final String path;
    private final Optional<Blanks> query;
    private final Optional<Blanks> body;
    private final String from;

    /** Fails with {@link IllegalArgumentException} where the settings make no sense. */
    Requests(HttpGatewaySettings settings) {
        String url = settings.url().orElseThrow(() -> new IllegalArgumentException("tocsin.sms.http.url is needed"));
        int question = url.indexOf('?');
        this.address = address(question < 0 ? url : url.substring(0, question));
        address(Blanks.example(url));
        this.path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        this.query =
                question < 0 ? Optional.empty() : Optional.of(new Blanks(url.substring(question + 1), Writing::form));
        this.body = settings.body().map(text -> new Blanks(text, Writing.of(settings.contentType())));
        this.from = settings.from().orElse("");
        if (!METHODS.contains(settings.method())) {
            throw new IllegalArgumentException("tocsin.sms.http.method must be one of " + METHODS);
        }
    }

    Request of(ShortMessage message) {
        return new Request(
                path + query.map(each -> "?" + each.filled(message, from)).orElse(""),
                body.map(each -> each.filled(message, from)));
    }

    String host() {
        return address.getHost();
    }

    boolean isSecure() {
        return address.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null) {
                return address;
            }
            throw new IllegalArgumentException(NO_URL);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(NO_URL, wrong);
        }
    }
}
