package tocsin.notification.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text in a header as encoded words (RFC 2047) of whole characters. The mail client's own would turn each character beyond
 * the basic plane into two question marks.
 */
final class EncodedWords {

    /** 45 bytes are 60 characters in Base64, 72 with what stands around them; a word may have 75. */
    private static final int BYTES = 45;

    private static final String FOLD = "\r\n ";

    private EncodedWords() {}

    /** A line as it goes behind the name of the header; what is plain ASCII stays as it is. */
    static String of(String line) {
        return line.chars().allMatch(each -> each >= ' ' && each <= '~') && !line.contains("=?")
                ? line
                : String.join(FOLD, words(line));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        line.codePoints().forEach(character -> {
            String next = word + Character.toString(character);
            if (utf8(next).length > BYTES) {
                words.add(encoded(word.toString()));
                word.setLength(0);
            }
            word.appendCodePoint(character);
        });
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(word)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
