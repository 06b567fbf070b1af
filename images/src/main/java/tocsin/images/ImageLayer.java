package tocsin.images;

import java.nio.file.Path;
import java.util.List;

/**
 * A layer of an image.
 *
 * @param name what it is called in the image's history
 * @param contents what is in it
 */
record ImageLayer(String name, List<Content> contents) {

    ImageLayer {
        contents = List.copyOf(contents);
    }

    static ImageLayer of(String name, Content... contents) {
        return new ImageLayer(name, List.of(contents));
    }

    /**
     * A file, or a folder with all that is in it.
     *
     * @param from where it is now
     * @param to where it will be, absolute
     */
    record Content(Path from, String to) {}
}
