package tocsin.config.recipient;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a notification goes. */
public sealed interface Recipient {

    /** The recipient as it was given. */
    String text();

    /** The same for two spellings of one recipient. */
    default String identity() {
        return text();
    }

    /** Where that part of the text begins with which anybody could send; empty where there is none. */
    default OptionalInt secretFrom() {
        return OptionalInt.empty();
    }

    /**
     * Reads a recipient of whatever kind.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Recipient of(String text) {
        if (text.regionMatches(true, 0, "http", 0, 4) && text.contains("://")) {
            return new WebhookUrl(text);
        }
        if (text.startsWith("+")) {
            return new PhoneNumber(text);
        }
        if (text.regionMatches(true, 0, SlackHook.MARK, 0, SlackHook.MARK.length()) && text.contains("://")) {
            return new SlackHook(text);
        }
        if (text.startsWith(PushoverKey.MARK)) {
            return new PushoverKey(text);
        }
        if (text.contains("@")) {
            return new EmailAddress(text);
        }
        throw new IllegalArgumentException("must be an e-mail address, a phone number such as +447700900123,"
                + " an https URL, slack+ and an https URL, or pushover: and a key");
    }

    /** A mailbox (RFC 5321) without quoting, comments or address literals; ASCII, since not every server takes more. */
    record EmailAddress(String text) implements Recipient {
        private static final int LONGEST = 254;
        private static final int LONGEST_LOCAL_PART = 64;
        private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final Pattern FORM =
                Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?=[A-Za-z0-9-]*[A-Za-z])" + LABEL);

        /** Takes an address, or refuses it with an {@link IllegalArgumentException}. */
        public EmailAddress {
            if (text.length() > LONGEST
                    || text.indexOf('@') > LONGEST_LOCAL_PART
                    || !FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("must be an e-mail address such as noc@acme.example");
            }
        }

        @Override
        public String identity() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** A telephone number in the international form of ITU-T E.164: a plus, then 7 to 15 digits, the first not 0. */
    record PhoneNumber(String text) implements Recipient {
        private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

        /** Takes a number, or refuses it with an {@link IllegalArgumentException}. */
        public PhoneNumber {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("must be an E.164 phone number such as +447700900123");
            }
        }
    }

    /**
     * A chat's incoming hook in the form of Slack's: {@code slack+} before its URL. Hooks of Slack itself are known by their
     * host and need no mark.
     */
    record SlackHook(String text) implements Recipient {
        private static final String MARK = "slack+";

        /** Takes a hook, or refuses it with an {@link IllegalArgumentException}. */
        public SlackHook {
            if (!text.startsWith(MARK) || !WebhookUrl.isPlainHttps(text.substring(MARK.length()))) {
                throw new IllegalArgumentException("must be an https URL after slack+, such as"
                        + " slack+https://chat.acme.example/hooks/a, without user information or fragment");
            }
        }

        @Override
        public OptionalInt secretFrom() {
            return WebhookUrl.pathFrom(text);
        }
    }

    /** A user's or group's key at Pushover, which may be followed by one of the user's devices. */
    record PushoverKey(String text) implements Recipient {
        private static final String MARK = "pushover:";
        private static final Pattern FORM = Pattern.compile(MARK + "[A-Za-z0-9]{30}(?:/[A-Za-z0-9_-]{1,25})?");

        /** Takes a key, or refuses it with an {@link IllegalArgumentException}. */
        public PushoverKey {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("must be pushover: and a key of 30 letters and digits, then / and a"
                        + " device where only one is to be told");
            }
        }

        @Override
        public OptionalInt secretFrom() {
            return OptionalInt.of(MARK.length());
        }
    }

    /** An https URL with a host, and neither user information nor a fragment. */
    record WebhookUrl(String text) implements Recipient {
        private static final int LONGEST = 2048;

        /** Takes a URL, or refuses it with an {@link IllegalArgumentException}. */
        public WebhookUrl {
            if (!isPlainHttps(text)) {
                throw new IllegalArgumentException("must be an https URL such as https://hooks.acme.example/a,"
                        + " without user information or fragment");
            }
        }

        @Override
        public OptionalInt secretFrom() {
            return pathFrom(text);
        }

        private static OptionalInt pathFrom(String text) {
            int path = text.indexOf('/', text.indexOf("://") + "://".length());
            return path < 0 ? OptionalInt.empty() : OptionalInt.of(path + 1);
        }

        private static boolean isPlainHttps(String text) {
            try {
                URI uri = new URI(text);
                return text.length() <= LONGEST
                        && "https".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawFragment() == null
                        && text.equals(uri.toASCIIString());
            } catch (URISyntaxException noUrl) {
                return false;
            }
        }
    }
}
