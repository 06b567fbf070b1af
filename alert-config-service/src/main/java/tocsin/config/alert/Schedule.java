package tocsin.config.alert;

/**
 * Times that come again, on the clocks of the company.
 *
 * @param text a cron expression of five fields (minute, hour, day of month, month, day of week) with a blank between
 *     them; what it says was checked where it came in
 */
public record Schedule(String text) {}
