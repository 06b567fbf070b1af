package tocsin.notification.outgoing.http;

import java.io.IOException;
import tocsin.notification.channel.Conversation;
import tocsin.notification.channel.Talk;

/** How peers talk that understand HTTP/1.1 as far as a POST. */
public final class HttpTalk {

    private HttpTalk() {}

    /** Hears a request and answers it. */
    public static Talk answering(String status, String body, String... headers) {
        return other -> {
            hear(other);
            other.say(answer(status, body, headers));
        };
    }

    /** Hears a request and closes the connection. */
    public static Talk dropping() {
        return HttpTalk::hear;
    }

    /** Answers with a body that has no end. */
    public static Talk endless(String status) {
        return other -> {
            hear(other);
            Talk.endless("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\n\r\n", "and so on ")
                    .with(other);
        };
    }

    /** Answers with the request. */
    public static Talk echoing(String status) {
        return other -> {
            hear(other);
            other.say(answer(status, other.heard()));
        };
    }

    /** A whole answer. */
    public static String answer(String status, String body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n" + more + "\r\n" + body;
    }

    /** A header of the request that was heard; null where it has none. */
    public static String header(String heard, String name) {
        return heard.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** The body of the request that was heard, its characters bytes. */
    public static String body(String heard) {
        return heard.substring(heard.indexOf("\r\n\r\n") + 4);
    }

    private static void hear(Conversation other) throws IOException {
        int length = 0;
        for (String line = other.line(); !line.isEmpty(); line = other.line()) {
            if (line.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        other.bytes(length);
    }
}
