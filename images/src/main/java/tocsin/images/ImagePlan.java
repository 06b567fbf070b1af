package tocsin.images;

import java.util.List;
import java.util.Map;
import tocsin.local.process.Service;

/**
 * What an image is. All run as the same user, who owns nothing in it, and have nothing in their environment.
 *
 * @param service whose image it is; its module is the image's name, and its usual port the image's
 * @param tag the version, with {@code -native} behind it for a native executable
 * @param base what is below, where nobody names another: the name of an image in a registry
 * @param labels by their names as OCI defines them
 * @param entrypoint the program and what it always gets
 * @param arguments what it gets besides, unless somebody gives it other ones
 * @param layers from the lowest, which changes most rarely, to the highest
 */
record ImagePlan(
        Service service,
        String tag,
        String base,
        Map<String, String> labels,
        List<String> entrypoint,
        List<String> arguments,
        List<ImageLayer> layers) {

    /** Who runs in the container, and his group: nobody whom the base knows. */
    static final String USER = "10001:10001";

    ImagePlan {
        labels = Map.copyOf(labels);
        entrypoint = List.copyOf(entrypoint);
        arguments = List.copyOf(arguments);
        layers = List.copyOf(layers);
    }

    /** The image's name without a registry. */
    String name() {
        return service.module();
    }
}
