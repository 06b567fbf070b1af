package tocsin.notification.preview;

import java.util.Optional;
import tocsin.notification.message.Picture;
import tocsin.notification.message.handlebars.Draft;

/**
 * What a message would look like.
 *
 * @param draft the parts that can be filled, and why the others cannot
 * @param picture what its HTML shows; empty where it shows none
 */
public record Preview(Draft draft, Optional<Picture> picture) {}
