package tocsin.notification.sms;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts such as templates and titles can bring about, and worse: emoji, halves of surrogate pairs, escapes, no characters at all. */
public final class OddTexts extends DomainContextBase {

    private static final int LONGEST = 2500;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(gsm(), Arbitraries.strings().all().ofMaxLength(LONGEST), mixed());
    }

    private static Arbitrary<String> gsm() {
        return Arbitraries.strings().withChars("abc ÄÖ@£$\n\r^{}[]~|€\\\f").ofMaxLength(LONGEST);
    }

    private static Arbitrary<String> mixed() {
        return Arbitraries.of(
                        "a",
                        "é",
                        "€",
                        "ж",
                        "\uD83D\uDE80",
                        "\uD83D",
                        "\uDE80",
                        "👩‍👩‍👧",
                        "\u0000",
                        "\u2028",
                        "ß",
                        "[")
                .list()
                .ofMaxSize(800)
                .map(pieces -> String.join("", pieces));
    }
}
