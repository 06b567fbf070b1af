package tocsin.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.local.process.Service;

/** The files that -Pimages has just written. */
@DisabledIfSystemProperty(named = "images.registry", matches = ".+", disabledReason = "the images are in a registry")
class ImagesIT {

    private static final boolean NATIVE = Boolean.getBoolean("images.native");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(\\.(pem|key|p12|pfx|jks|env)|/\\.[^/]+|id_[a-z0-9]+)$");

    @ParameterizedTest
    @EnumSource
    void runAsNobodyOnTheirPort(Service service) throws Exception {
        JsonNode configuration = archive(service).configuration();

        assertThat(configuration.get("User").asText()).isEqualTo("10001:10001");
        assertThat(configuration.get("ExposedPorts").fieldNames())
                .toIterable()
                .containsExactly(service.listener().usualPort() + "/tcp");
        assertThat(configuration.at("/Entrypoint/0").asText())
                .isEqualTo(NATIVE ? "/app/" + service.module() : "/opt/java/bin/java");
    }

    @ParameterizedTest
    @EnumSource
    void nameEveryLibraryInTheirBillOfMaterials(Service service) throws Exception {
        byte[] written = archive(service).read(Sbom.place(service).substring(1)).orElseThrow();

        JsonNode bill = new ObjectMapper().readTree(written);
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.get("components"))
                .extracting(component -> component.get("name").asText())
                .contains("quarkus-rest", "quarkus-flyway", "vertx-core");
    }

    @ParameterizedTest
    @EnumSource
    void haveNothingThatLooksLikeASecret(Service service) throws Exception {
        ImageArchive image = archive(service);

        assertThat(ours(image)).isNotEmpty().noneMatch(name -> SECRET.matcher(name)
                .matches());
        assertThat(image.configuration().get("Env"))
                .extracting(JsonNode::asText)
                .allMatch(variable -> variable.startsWith("PATH=") || variable.startsWith("SSL_CERT_FILE="));
    }

    @ParameterizedTest
    @EnumSource
    void haveAProgramThatCanBeRunAndAllThatItIsToldOf(Service service) throws Exception {
        List<TarArchiveEntry> entries = archive(service).entries();
        String program = NATIVE ? "app/" + service.module() : "opt/java/bin/java";

        assertThat(entries)
                .filteredOn(entry -> entry.getName().equals(program))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getMode() & 0111).isEqualTo(0111));
        if (!NATIVE) {
            assertThat(entries)
                    .extracting(TarArchiveEntry::getName)
                    .contains("app/jvm.flags", "app/app.aot", "app/quarkus-run.jar", "opt/java/lib/server/classes.jsa");
        }
    }

    /** The base's files are its maker's business. */
    private static List<String> ours(ImageArchive image) throws Exception {
        return image.entries().stream()
                .filter(TarArchiveEntry::isFile)
                .map(TarArchiveEntry::getName)
                .filter(name -> name.startsWith("app/") || name.startsWith("opt/java/"))
                .toList();
    }

    private static ImageArchive archive(Service service) throws Exception {
        String tag = System.getProperty("images.version") + (NATIVE ? "-native" : "");
        return ImageArchive.at(Path.of("target", service.module() + "-" + tag + ".tar"));
    }
}
