package tocsin.notification.template;

import java.util.Optional;

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
        String name, Optional<String> subject, Optional<String> text, Optional<String> html, Optional<String> sms) {}
