package tocsin.images;

import java.nio.file.Path;
import tocsin.local.process.Service;

/** What a service consists of (CycloneDX), as its build has written it; where scanners look for it in an image. */
final class Sbom {

    private Sbom() {}

    /** The layer that has it. */
    static ImageLayer of(Service service, Path repository) {
        Path written = repository.resolve(service.module()).resolve("target").resolve("bom.json");
        return ImageLayer.of("sbom", new ImageLayer.Content(written, place(service)));
    }

    static String place(Service service) {
        return "/usr/share/sbom/" + service.module() + ".cdx.json";
    }
}
