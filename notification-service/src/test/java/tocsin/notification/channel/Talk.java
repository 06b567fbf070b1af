package tocsin.notification.channel;

import java.io.IOException;

/** How a peer behaves on one connection. When it returns, the connection is closed. */
@FunctionalInterface
public interface Talk {

    /** Talks; an exception means that the other side has gone. */
    void with(Conversation other) throws IOException;

    /** Reads and never says a word. */
    static Talk silent() {
        return Conversation::listen;
    }

    /** Says what belongs to no protocol, with control characters and a colour for terminals in it. */
    static Talk garbage() {
        return other -> {
            other.say("\u0001\u0002 no protocol at all \u001b[31m\r\n\u0000\r\n");
            other.listen();
        };
    }

    /** Says something that is right, one character after the other, with long pauses. */
    static Talk slow(String words) {
        return other -> {
            for (char letter : words.toCharArray()) {
                other.say(String.valueOf(letter));
                other.pause();
            }
            other.listen();
        };
    }

    /** Says one thing and then another again and again, as long as the other side takes it. */
    static Talk endless(String first, String again) {
        return other -> {
            other.say(first);
            while (true) {
                other.say(again);
            }
        };
    }
}
