package tocsin.notification.delivery;

/**
 * What a courier goes by.
 *
 * @param limits what it may use
 * @param retry when it tries again
 * @param rest when it leaves a destination alone
 * @param rate how much it brings one recipient at a time
 */
public record CourierRules(CourierLimits limits, RetryPolicy retry, Rest rest, RateLimit rate) {}
