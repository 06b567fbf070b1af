package tocsin.notification.email;

import java.util.UUID;

/**
 * Message-IDs (RFC 5322, section 3.6.4) that are the same in every attempt, so that a message that is sent twice can be
 * known again.
 *
 * @param domain the part behind the at sign
 */
record MessageIds(String domain) {

    /** Message-IDs below the sender's domain; {@code from} such as {@code Tocsin <tocsin@example.com>}. */
    static MessageIds of(String from) {
        String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return new MessageIds("tocsin." + domain);
    }

    String of(UUID notification) {
        return "<" + notification + "@" + domain + ">";
    }
}
