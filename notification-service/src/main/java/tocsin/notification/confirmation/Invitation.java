package tocsin.notification.confirmation;

import java.util.UUID;

/**
 * A question that is to be sent to a party.
 *
 * @param id of the message
 * @param party who is asked
 * @param companyName what people call the company that asks; empty text for whoever runs Tocsin
 * @param token what the answer comes with
 */
public record Invitation(UUID id, Party party, String companyName, Token token) {}
