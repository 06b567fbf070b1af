package tocsin.notification.sms.http;

import java.util.Optional;

/**
 * What is sent for one message.
 *
 * @param target path and query
 * @param body the body; empty for none
 */
record Request(String target, Optional<String> body) {}
