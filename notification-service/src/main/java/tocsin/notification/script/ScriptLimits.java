package tocsin.notification.script;

import java.time.Duration;

/**
 * What scripts that templates ask may use.
 *
 * @param each how many different ones a message may ask
 * @param within how long their answers may take in all
 * @param atOnce how many messages may wait for answers at the same time
 */
public record ScriptLimits(int each, Duration within, int atOnce) {}
