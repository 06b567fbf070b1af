package tocsin.config.alert;

/**
 * Something that an alert must not be.
 *
 * @param field the field of the alert that is wrong, such as {@code threshold} or {@code recipients/2}
 * @param detail what is wrong and what would be right, for a person to read
 */
public record Violation(String field, String detail) {}
