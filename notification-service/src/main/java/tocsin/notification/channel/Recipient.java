package tocsin.notification.channel;

/**
 * Whom a message goes to.
 *
 * @param address the recipient as the alert names it
 * @param channel the name of the channel that the form of the address means; {@code none} where it means none
 */
public record Recipient(String address, String channel) {}
