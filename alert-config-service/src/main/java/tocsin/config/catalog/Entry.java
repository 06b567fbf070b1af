package tocsin.config.catalog;

import java.util.Optional;
import java.util.UUID;

/**
 * What a document says at one place.
 *
 * @param place where, such as {@code alerts/3}
 * @param item what shall be there
 * @param id the alert that it shall be there in the place of, whatever its title is now; empty where the document does not say
 */
public record Entry(String place, Item item, Optional<UUID> id) {}
