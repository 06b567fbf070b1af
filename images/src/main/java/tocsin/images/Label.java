package tocsin.images;

import java.util.Map;
import tocsin.local.process.Service;

/** The labels of an image, as OCI defines them. */
final class Label {

    static final String TITLE = "org.opencontainers.image.title";
    static final String DESCRIPTION = "org.opencontainers.image.description";
    static final String VERSION = "org.opencontainers.image.version";
    static final String LICENSES = "org.opencontainers.image.licenses";

    private Label() {}

    /** Those of a service in a version. */
    static Map<String, String> of(Service service, String version) {
        return Map.of(
                TITLE,
                service.module(),
                DESCRIPTION,
                "Tocsin: " + service.module(),
                VERSION,
                version,
                LICENSES,
                "Apache-2.0");
    }
}
