package tocsin.notification.sms.http;

import java.util.Optional;

/**
 * What a gateway has answered.
 *
 * @param status the HTTP status
 * @param retryAfter the header of that name
 * @param body the beginning of the body
 */
record Answer(int status, Optional<String> retryAfter, String body) {}
