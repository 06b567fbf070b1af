package tocsin.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.nio.file.Path;

/** Where images go. */
sealed interface Destination {

    /** What takes the image of a plan. */
    Containerizer of(ImagePlan plan) throws InvalidImageReferenceException;

    /** How images are written there. */
    ImageFormat format();

    /** Where the image of a plan is afterwards. */
    String place(ImagePlan plan);

    /** Files that {@code docker load} and {@code podman load} read, in a folder that is there. */
    record Archives(Path folder) implements Destination {

        @Override
        public Containerizer of(ImagePlan plan) throws InvalidImageReferenceException {
            return Containerizer.to(TarImage.at(file(plan)).named(plan.name() + ":" + plan.tag()));
        }

        @Override
        public ImageFormat format() {
            // The one that every version of docker load reads.
            return ImageFormat.Docker;
        }

        @Override
        public String place(ImagePlan plan) {
            return file(plan).toString();
        }

        private Path file(ImagePlan plan) {
            return folder.resolve(plan.name() + "-" + plan.tag() + ".tar");
        }
    }

    /**
     * A registry.
     *
     * @param prefix what comes before the image's name, such as {@code registry.example.com/tocsin}
     */
    record Registry(String prefix) implements Destination {

        @Override
        public Containerizer of(ImagePlan plan) throws InvalidImageReferenceException {
            return Containerizer.to(Registries.image(place(plan)));
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.OCI;
        }

        @Override
        public String place(ImagePlan plan) {
            return prefix + "/" + plan.name() + ":" + plan.tag();
        }
    }
}
