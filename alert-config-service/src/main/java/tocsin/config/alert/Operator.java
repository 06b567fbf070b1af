package tocsin.config.alert;

import java.util.List;
import java.util.stream.Stream;
import tocsin.config.text.Word;

/** What makes an alert tell: a comparison of the value with a threshold, or simply that it is time. */
public sealed interface Operator extends Word permits Comparison, Always {

    /**
     * Reads an operator.
     *
     * @throws IllegalArgumentException where there is none like that
     */
    static Operator of(String text) {
        return Word.among(
                Stream.concat(Stream.of(Comparison.values()), Stream.of(new Always()))
                        .toArray(Operator[]::new),
                text);
    }

    /** What is wrong with how a draft wants this operator to be used. */
    List<Violation> check(AlertDraft draft);

    /** The trigger of a draft that has nothing wrong. */
    Trigger trigger(AlertDraft draft);
}
