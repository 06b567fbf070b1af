package tocsin.config.catalog;

import java.util.List;

/**
 * Some of what there is.
 *
 * @param section what it is part of
 * @param items in the order of that section; perhaps none
 */
public record Batch(Section section, List<Item> items) {}
