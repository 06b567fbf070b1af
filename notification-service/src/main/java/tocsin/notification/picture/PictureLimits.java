package tocsin.notification.picture;

import java.time.Duration;

/**
 * What pictures may take.
 *
 * @param within how long a message waits for the numbers
 * @param atOnce for how many pictures numbers are asked for at the same time; more messages go without
 * @param kept how many pictures are kept for further recipients of the same transition
 */
public record PictureLimits(Duration within, int atOnce, int kept) {}
