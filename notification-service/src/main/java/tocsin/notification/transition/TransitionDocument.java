package tocsin.notification.transition;

/**
 * A transition together with the JSON object that it was read from, which also holds what this version does not read.
 *
 * @param transition what was read
 * @param text the JSON object
 */
public record TransitionDocument(Transition transition, String text) {}
