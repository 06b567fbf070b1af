package tocsin.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Random;

/** Values that a field may be given and should not: a fixed lot, so that what is made of them stays within bounds. */
final class Oddities {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 3_000;
    private static final int HUGE = 70_000;
    private static final int DEEP = 200;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "a\u0000b",
            "\u202Egnp.exe",
            "\uFEFFid",
            "\uFFFF",
            "Z\u0351\u0363\u0351\u0304algo",
            "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u0130\u0131\u017F",
            "<script>alert(1)</script>",
            "'; DROP TABLE alert; --",
            "../../etc/passwd",
            "%00%0a%2e%2e",
            "{{#each this}}{{/each}}",
            "{{> alert}}",
            "Subject: x\r\nBcc: eve@example.com",
            "null",
            "NaN",
            "-0",
            "1e400",
            "0x1F",
            "x".repeat(LONG),
            "\u00e9".repeat(LONG));

    private static final List<String> TIMES = List.of(
            "0000-00-00T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "1969-12-31T23:59:60Z",
            "2026-02-30T00:00:00Z",
            "2026-03-29T02:30:00+02:00",
            "9999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2026-03-02",
            "1772442846",
            "PT0S",
            "PT-5M",
            "P1Y",
            "P99999999999999999999D",
            "PT0.000000001S",
            "* * * * *",
            "0 0 31 2 *",
            "60 24 32 13 8");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "-0.0",
            "1e-400",
            "1e24",
            "1.0000000001e24",
            "-1e308",
            "1e400",
            "1e9999999999",
            "NaN",
            "Infinity",
            "-Infinity",
            "2147483648",
            "9223372036854775808",
            "0." + "3".repeat(60),
            "9".repeat(80),
            "01",
            "+1",
            ".5",
            "1.");

    private static final List<String> OTHER = List.of(
            "null",
            "true",
            "false",
            "{}",
            "[]",
            "[null]",
            "[[[[[[]]]]]]",
            "{\"\": {}}",
            "{\"a\": 1, \"a\": 2}",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "'single'",
            "undefined",
            "/* comment */ 1");

    private static final List<String> RARE = List.of(
            "\"" + "x".repeat(HUGE) + "\"",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "0" + "}".repeat(DEEP),
            "[" + "0,".repeat(LONG) + "0]");

    private static final int RARELY = 40;

    private Oddities() {}

    /** A text, for a place where nothing but text can be. */
    static String text(Random random) {
        return one(random.nextBoolean() ? TEXTS : TIMES, random);
    }

    /** Anything; what is written of it need not be JSON. */
    static JsonNode value(Random random) {
        if (random.nextInt(RARELY) == 0) {
            return raw(one(RARE, random));
        }
        return switch (random.nextInt(4)) {
            case 0 -> raw(one(NUMBERS, random));
            case 1 -> raw(one(OTHER, random));
            default -> JSON.textNode(text(random));
        };
    }

    private static JsonNode raw(String text) {
        return new POJONode(new RawValue(text));
    }

    /** One of several, by chance. */
    static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
