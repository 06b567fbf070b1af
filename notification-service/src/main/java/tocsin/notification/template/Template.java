package tocsin.notification.template;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person has written in place of stock words, in Handlebars. A part that is absent is the stock one.
 *
 * @param name its name, as alerts name it; also the name of a stock template, whose place it takes
 * @param subject one line
 * @param text plain text
 * @param html an HTML document
 * @param sms plain text in few words
 */
public record Template(
        String name, Optional<String> subject, Optional<String> text, Optional<String> html, Optional<String> sms) {

    /** Whether it is only the name of one, and says nothing itself. */
    public boolean isBare() {
        return Stream.of(subject, text, html, sms).allMatch(Optional::isEmpty);
    }
}
