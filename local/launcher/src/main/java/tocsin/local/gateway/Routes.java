package tocsin.local.gateway;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.local.process.Service;

/** Which service answers a path. What no line of this table names has no service. */
final class Routes {

    private static final String API = "/api/v1/";
    private static final String OPEN_API = "/openapi/";
    /** The portal pages: these paths, and every file below the last one. */
    private static final Set<String> PAGES = Set.of("/", "/icon.svg");

    private static final String FILES_OF_PAGES = "/static/";
    private static final Map<String, Service> BY_RESOURCE = new HashMap<>();
    private static final Map<String, Service> BY_DOCUMENT = new HashMap<>();

    static {
        route(Service.CONFIG, "companies", "alerts", "templates", "scripts", "export", "import", "audit", "me");
        route(
                Service.SAMPLER,
                "calls",
                "samples",
                "field-maps",
                "metrics",
                "states",
                "events",
                "transitions",
                "tests",
                "backtests",
                "script-runs",
                "penalties");
        route(Service.NOTIFICATION, "notifications", "silences", "previews", "confirmations");
        for (Service service : Service.values()) {
            BY_DOCUMENT.put(service.key(), service);
        }
    }

    private Routes() {}

    private static void route(Service service, String... resources) {
        for (String resource : resources) {
            BY_RESOURCE.put(resource, service);
        }
    }

    /**
     * The service that answers a path.
     *
     * @param path the path of a request, still encoded
     */
    static Optional<Service> of(String path) {
        if (climbs(path)) {
            return Optional.empty();
        }
        if (PAGES.contains(path) || path.startsWith(FILES_OF_PAGES)) {
            return Optional.of(Service.CONFIG);
        }
        if (path.startsWith(API)) {
            String resource = path.substring(API.length()).split("/", 2)[0];
            return Optional.ofNullable(BY_RESOURCE.get(resource));
        }
        return path.startsWith(OPEN_API)
                ? Optional.ofNullable(BY_DOCUMENT.get(path.substring(OPEN_API.length())))
                : Optional.empty();
    }

    /** A path with {@code ..} in it would end elsewhere than its prefix says. */
    private static boolean climbs(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment -> segment.replaceAll("(?i)%2e", "."))
                .anyMatch(segment -> segment.equals("..") || segment.equals("."));
    }
}
