package tocsin.config.portal.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What browsers are told of the portal pages: what these may load and do, who may show them in a frame, and how long files are
 * kept. The pages themselves are public files; what they show comes over the REST interface, with a token.
 */
@Singleton
final class PageHeaders {

    /**
     * Whatever somebody may smuggle into a page comes from elsewhere or stands in it, and neither is run. Styles and pictures that stand in a
     * page are allowed for the previews of e-mails, whose frames are bound by this as well.
     */
    private static final String MAY_LOAD = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String NOT_AT_ALL = "no-store";

    private static final String FILES = "/static/";
    private static final Set<String> PAGES = Set.of("/", "/index.html", "/icon.svg");
    /** The name of such a file has a digest of its content in it. */
    private static final Pattern OF_ONE_CONTENT = Pattern.compile("/static/bundle/.*-[A-Z0-9]{8}\\.(js|css)");

    private static final int PRIORITY = 10;

    void register(@Observes Filters filters) {
        filters.register(this::mark, PRIORITY);
    }

    private void mark(RoutingContext request) {
        String path = request.normalizedPath();
        if (PAGES.contains(path) || path.startsWith(FILES)) {
            request.addHeadersEndHandler(sending -> write(path, request.response()));
        }
        request.next();
    }

    private static void write(String path, HttpServerResponse response) {
        MultiMap headers = response.headers();
        headers.set("Content-Security-Policy", MAY_LOAD);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(HttpHeaders.VARY, "Origin, Accept-Encoding");
        headers.set(HttpHeaders.CACHE_CONTROL, keep(path, response.getStatusCode()));
        // When each replica first read its file: of two versions of a page it does not tell the newer one.
        headers.remove(HttpHeaders.LAST_MODIFIED);
    }

    /** A file that is not here yet may be in a minute, when every replica has the new version. */
    private static String keep(String path, int status) {
        if (status != 200) {
            return NOT_AT_ALL;
        }
        return OF_ONE_CONTENT.matcher(path).matches() ? FOR_EVER : ASK_EACH_TIME;
    }
}
