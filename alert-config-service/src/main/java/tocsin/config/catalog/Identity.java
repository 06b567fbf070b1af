package tocsin.config.catalog;

/**
 * What a definition is known by in a document.
 *
 * @param section where it is
 * @param name its id or name; of an alert its scope and title, which are unique together
 */
record Identity(Section section, Object name) {}
