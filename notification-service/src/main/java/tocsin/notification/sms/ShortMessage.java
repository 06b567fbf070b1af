package tocsin.notification.sms;

import java.util.UUID;

/**
 * A text to one telephone.
 *
 * @param id the same in every attempt
 * @param to whom it goes to
 * @param segments what is said
 */
public record ShortMessage(UUID id, PhoneNumber to, Segments segments) {}
