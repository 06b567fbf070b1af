package tocsin.notification.delivery;

import java.util.UUID;
import tocsin.notification.channel.Recipient;

/**
 * The mailbox of one recipient, this worker's alone until its lease ends. Nobody else sends anything to the recipient
 * meanwhile, so no message can overtake another.
 *
 * @param recipient whom it belongs to
 * @param lease proves that the claim still holds when what came of it is recorded
 * @param destination what the recipient is reached through
 * @param failures how many attempts at this destination have failed in a row
 * @param company the company that is told of next; companies take turns
 * @param waiting how many notifications wait in it, at least 1
 * @param pace how much the recipient has been told of late
 */
public record Claim(
        Recipient recipient, UUID lease, String destination, int failures, String company, int waiting, Pace pace) {}
