package tocsin.notification.email;

import java.io.IOException;
import java.util.Locale;
import tocsin.notification.channel.Conversation;
import tocsin.notification.channel.Talk;

/**
 * How a mail server talks that says what it is told at the steps where it matters.
 *
 * @param greeting the first line
 * @param extensions what it can do, such as {@code AUTH PLAIN}
 * @param sender what it says to MAIL
 * @param recipient what it says to RCPT
 * @param end what it says when it has the message; nothing, where it closes the connection then
 */
record SmtpTalk(String greeting, String extensions, String sender, String recipient, String end) implements Talk {

    static final SmtpTalk TAKING = new SmtpTalk("220 peer.example", "8BITMIME", "250 ok", "250 ok", "250 taken");

    SmtpTalk greeting(String words) {
        return new SmtpTalk(words, extensions, sender, recipient, end);
    }

    SmtpTalk extensions(String words) {
        return new SmtpTalk(greeting, words, sender, recipient, end);
    }

    SmtpTalk sender(String words) {
        return new SmtpTalk(greeting, extensions, words, recipient, end);
    }

    SmtpTalk recipient(String words) {
        return new SmtpTalk(greeting, extensions, sender, words, end);
    }

    SmtpTalk end(String words) {
        return new SmtpTalk(greeting, extensions, sender, recipient, words);
    }

    @Override
    public void with(Conversation other) throws IOException {
        other.say(greeting + "\r\n");
        for (String command = other.line(); !command.startsWith("QUIT"); command = other.line()) {
            String reply = reply(command, other);
            if (reply.isEmpty()) {
                return;
            }
            other.say(reply + "\r\n");
        }
    }

    private String reply(String command, Conversation other) throws IOException {
        return switch (command.split(" ")[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> "250-peer.example\r\n250 " + extensions;
            // A server that keeps nothing to itself.
            case "AUTH" -> "535 what is " + command;
            case "MAIL" -> sender;
            case "RCPT" -> recipient;
            case "DATA" -> data(other);
            default -> "250 ok";
        };
    }

    private String data(Conversation other) throws IOException {
        other.say("354 go on\r\n");
        String line = other.line();
        while (!line.equals(".")) {
            line = other.line();
        }
        return end;
    }
}
