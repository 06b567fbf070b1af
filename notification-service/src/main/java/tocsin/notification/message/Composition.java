package tocsin.notification.message;

import java.util.Optional;

/**
 * A message, and how it came to be.
 *
 * @param message the message; where a template failed it says so to its readers too
 * @param template the name of the template that was to be filled
 * @param fault why that one could not be filled, so that the stock one was; empty where all went well
 */
public record Composition(Message message, String template, Optional<String> fault) {}
