package tocsin.notification.outgoing.http;

import java.time.Duration;

/**
 * What keeps one request from taking more than its share.
 *
 * @param connectWithin how long it may take to connect, and as much again to agree on TLS
 * @param answerWithin how long the whole may take
 * @param answerBytes how many bytes of an answer's body are read
 * @param connections how many connections to one address at the same time
 */
public record OutgoingLimits(Duration connectWithin, Duration answerWithin, int answerBytes, int connections) {}
