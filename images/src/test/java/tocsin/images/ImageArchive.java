package tocsin.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image in a file, as {@code docker load} reads it. */
final class ImageArchive {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final JsonNode manifest;

    private ImageArchive(Path file) throws IOException {
        this.file = file;
        this.manifest = JSON.readTree(part("manifest.json")).get(0);
    }

    static ImageArchive at(Path file) throws IOException {
        return new ImageArchive(file);
    }

    /** The name and tag under which an engine will know it. */
    String name() {
        return manifest.at("/RepoTags/0").asText();
    }

    /** How the container is run: user, entrypoint, environment, labels, ports. */
    JsonNode configuration() throws IOException {
        return JSON.readTree(part(manifest.get("Config").asText())).get("config");
    }

    /** What made each layer, from the lowest, in the words of its maker. */
    List<String> history() throws IOException {
        List<String> names = new ArrayList<>();
        JSON.readTree(part(manifest.get("Config").asText()))
                .get("history")
                .forEach(each -> names.add(each.path("comment").asText()));
        return names;
    }

    /** The digests of the layers, from the lowest. */
    List<String> layers() {
        List<String> names = new ArrayList<>();
        manifest.get("Layers").forEach(layer -> names.add(layer.asText()));
        return names;
    }

    /** What is in a layer, in its order. */
    List<TarArchiveEntry> entries(String layer) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = open(layer)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** What is in all layers, from the lowest. */
    List<TarArchiveEntry> entries() throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        for (String layer : layers()) {
            entries.addAll(entries(layer));
        }
        return entries;
    }

    /** What a file in the image says; empty where there is none of this name, which has no slash in front. */
    Optional<byte[]> read(String name) throws IOException {
        for (String layer : layers()) {
            try (TarArchiveInputStream tar = open(layer)) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getName().equals(name)) {
                        return Optional.of(tar.readAllBytes());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private TarArchiveInputStream open(String layer) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(part(layer))));
    }

    private byte[] part(String name) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return tar.readAllBytes();
                }
            }
        }
        throw new IOException(file + " has no " + name);
    }
}
