package tocsin.notification.confirmation;

/**
 * What somebody is asked to agree to, or has.
 *
 * @param companyName what people call the company that asks; empty text for whoever runs Tocsin
 * @param recipient where its alerts would go
 * @param given whether they may
 */
public record Consent(String companyName, String recipient, boolean given) {}
