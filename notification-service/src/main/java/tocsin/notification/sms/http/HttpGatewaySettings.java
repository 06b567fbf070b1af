package tocsin.notification.sms.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator may set about an HTTP gateway: {@code tocsin.sms.http.*}. In the query of the URL and in the body stand
 * <code>{to}</code> for the number with its plus, <code>{digits}</code> for the number without it, <code>{from}</code>,
 * <code>{text}</code>, <code>{coding}</code> for the number of the text's alphabet (0 for GSM 7 bit, 2 for UCS-2), and
 * <code>{id}</code>, an id that is the same in every attempt. Each is written as its place demands.
 */
public interface HttpGatewaySettings {

    /** Where messages go, {@code http} or {@code https}; needed. */
    Optional<String> url();

    /** The method: {@code GET}, {@code POST} or {@code PUT}. */
    String method();

    /** Headers, such as {@code Authorization}. */
    Map<String, String> headers();

    /** The body; empty for none. */
    Optional<String> body();

    /**
     * What the body is: JSON, a form ({@code application/x-www-form-urlencoded}), XML or plain text. It says how the body
     * is filled in.
     */
    String contentType();

    /** The sender. */
    Optional<String> from();

    /** The status codes that may mean that a message was taken, each a number or two with a dash between. */
    List<String> acceptedStatus();

    /** What must be found in the answer for the message to be taken, a regular expression; empty where the status says it. */
    Optional<String> acceptedBody();

    /** What, found in the answer, means that this message will never be taken, a regular expression. */
    Optional<String> refusedBody();

    /** Finds the id that the gateway has given to the message, a regular expression with one group. */
    Optional<String> reference();

    /** How long connecting may take. */
    Duration connectWithin();

    /** How long the whole exchange may take; shorter than {@code tocsin.delivery.send-within}. */
    Duration answerWithin();

    /** How many requests at the same time; others wait within {@link #answerWithin()}. */
    int connections();

    /** How many octets of an answer are read; the rest is not looked at. */
    int longestAnswer();
}
