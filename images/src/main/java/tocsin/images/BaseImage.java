package tocsin.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Path;
import java.util.Set;

/** What images are built on. */
sealed interface BaseImage {

    /** What somebody asks for: {@code tar:///folder/file.tar}, {@code scratch}, an image in a registry, or nothing. */
    static BaseImage of(String text) {
        if (text.isBlank()) {
            return new AsPlanned();
        }
        if (text.equals("scratch")) {
            return new Nothing();
        }
        return text.startsWith(Jib.TAR_IMAGE_PREFIX)
                ? new Archive(Path.of(text.substring(Jib.TAR_IMAGE_PREFIX.length())))
                : new Named(text);
    }

    /** Begins an image on it; on {@code planned} where nobody has asked for anything. */
    JibContainerBuilder orElse(String planned) throws InvalidImageReferenceException;

    /** The image that the plan names. */
    record AsPlanned() implements BaseImage {
        @Override
        public JibContainerBuilder orElse(String planned) throws InvalidImageReferenceException {
            return new Named(planned).orElse(planned);
        }
    }

    /** No file at all. */
    record Nothing() implements BaseImage {
        @Override
        public JibContainerBuilder orElse(String planned) {
            return onThisMachinesPlatform(Jib.fromScratch());
        }
    }

    /** A file that an engine has saved. */
    record Archive(Path file) implements BaseImage {
        @Override
        public JibContainerBuilder orElse(String planned) {
            return onThisMachinesPlatform(Jib.from(TarImage.at(file)));
        }
    }

    /** An image in a registry. */
    record Named(String name) implements BaseImage {
        @Override
        public JibContainerBuilder orElse(String planned) throws InvalidImageReferenceException {
            return onThisMachinesPlatform(Jib.from(Registries.image(name)));
        }
    }

    /** Runtimes and executables are those of the machine on which they were made. */
    private static JibContainerBuilder onThisMachinesPlatform(JibContainerBuilder container) {
        String machine = System.getProperty("os.arch");
        return container.setPlatforms(Set.of(new Platform(machine.equals("aarch64") ? "arm64" : machine, "linux")));
    }
}
