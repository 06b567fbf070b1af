package tocsin.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Makes images of plans with Jib: needs no container engine, and makes the same image of the same files. */
final class Shipping {

    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");

    private final BaseImage base;
    private final Destination destination;
    private final Path cache;

    /**
     * Ships on this base to this destination.
     *
     * @param cache the folder where Jib keeps layers
     */
    Shipping(BaseImage base, Destination destination, Path cache) {
        this.base = base;
        this.destination = destination;
        this.cache = cache;
    }

    /** Makes an image and puts it where it belongs; says where that is, with its digest. */
    String ship(ImagePlan plan) throws Exception {
        Containerizer to = destination.of(plan).setApplicationLayersCache(cache).setToolName("tocsin");
        JibContainer image = container(plan).containerize(to);
        return destination.place(plan) + " " + image.getDigest();
    }

    private JibContainerBuilder container(ImagePlan plan) throws Exception {
        JibContainerBuilder container = base.orElse(plan.base())
                .setFormat(destination.format())
                .setCreationTime(Instant.EPOCH)
                .setUser(ImagePlan.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
                .addExposedPort(Port.tcp(plan.service().listener().usualPort()))
                .setLabels(plan.labels())
                .setEntrypoint(plan.entrypoint())
                .setProgramArguments(plan.arguments());
        for (ImageLayer layer : plan.layers()) {
            container.addFileEntriesLayer(entries(layer));
        }
        return container;
    }

    private static FileEntriesLayer entries(ImageLayer layer) throws IOException {
        FileEntriesLayer.Builder entries = FileEntriesLayer.builder().setName(layer.name());
        for (ImageLayer.Content content : layer.contents()) {
            entries.addEntryRecursive(
                    content.from(), AbsoluteUnixPath.get(content.to()), (from, to) -> permissions(from));
        }
        return entries.build();
    }

    private static FilePermissions permissions(Path file) {
        return Files.isDirectory(file) || Files.isExecutable(file) ? PROGRAM : FILE;
    }
}
