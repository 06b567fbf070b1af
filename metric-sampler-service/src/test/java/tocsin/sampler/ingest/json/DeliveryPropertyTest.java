package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.Unacceptable;

/** Whatever arrives, something is said of it. */
class DeliveryPropertyTest {

    private static final DeliveryReader REFUSING = Read.reader(object -> {
        throw new Unacceptable(Rejection.Reason.MISSING_FIELD, "refused");
    });

    @Property
    void any_bytes_make_a_delivery(@ForAll byte[] bytes) {
        assertIsAccountedFor(bytes);
    }

    @Property
    void any_heap_of_pieces_of_json_makes_a_delivery(@ForAll("heaps") String heap) {
        assertIsAccountedFor(Read.utf8(heap));
    }

    @Property
    void an_example_with_some_bytes_changed_makes_a_delivery(
            @ForAll("examples") String example, @ForAll("changes") List<Change> changes) {
        byte[] bytes = ContractFiles.example(example).clone();
        changes.forEach(change -> bytes[change.place % bytes.length] = change.value);

        assertIsAccountedFor(bytes);
    }

    @Property
    void every_rejected_element_of_an_array_has_the_very_bytes_that_came(
            @ForAll("values") List<String> values, @ForAll("spaces") String space) {
        String body = space + "[" + space + String.join(space + "," + space, values) + space + "]" + space;

        Delivery delivery = REFUSING.read(Read.utf8(body));

        assertThat(delivery.rejections())
                .extracting(rejection -> new String(rejection.original(), StandardCharsets.UTF_8))
                .isEqualTo(values);
        assertThat(delivery.rejections())
                .extracting(Rejection::index)
                .isEqualTo(IntStream.range(0, values.size()).boxed().toList());
    }

    /** A byte of an example that is another one. */
    record Change(int place, byte value) {}

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        ":",
                        " ",
                        "\n",
                        "\u00e9",
                        "\ufeff",
                        "\u0000",
                        "null",
                        "true",
                        "7",
                        "-0.5e3",
                        "1e999999999",
                        "1e99999999999",
                        "\"\"",
                        "\"id\"",
                        "\"type\"",
                        "\"cdr\"",
                        "\"customer\"",
                        "\"acme\"",
                        "\"startedAt\"",
                        "\"2026-03-02T09:14:00Z\"",
                        "\"variables\"",
                        "\"core-uuid\"",
                        "\"uuid\"",
                        "\"start_uepoch\"",
                        "\"%zz\"",
                        "\"area\"",
                        "\"balance\"",
                        "\"value\"",
                        "\"\\ud800\"",
                        "\"")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> examples() {
        return Arbitraries.of("call-cdr.json", "calls-live.json", "call-freeswitch-busy.json", "sample-balance.json");
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 10_000), Arbitraries.bytes())
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> values() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ofMaxLength(8)
                .excludeChars('"', '\\')
                .filter(text -> text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c)))
                .map(text -> "\"" + text + "\"");
        Arbitrary<String> scalars = Arbitraries.oneOf(
                texts,
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of("true", "false", "null", "0", "-0", "1.50", "2e10", "\"\\u00e9\\\"\"", "\"😀\""));
        Arbitrary<String> compound =
                Combinators.combine(texts, scalars).as((name, value) -> "{ " + name + " : [" + value + " ,{}]}");
        return Arbitraries.oneOf(scalars, compound, Arbitraries.of("{}", "[]", "[ [ ] ]"))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of("", " ", "\n", "\r\n\t ");
    }

    private static void assertIsAccountedFor(byte[] bytes) {
        for (DeliveryReader reader : List.of(Read.CALLS, Read.SAMPLES)) {
            Delivery delivery = reader.read(bytes);

            assertThat(delivery.rejections()).allSatisfy(rejection -> {
                assertThat(rejection.detail()).isNotBlank();
                assertThat(isPart(rejection.original(), bytes)).isTrue();
            });
        }
    }

    private static boolean isPart(byte[] part, byte[] whole) {
        return IntStream.rangeClosed(0, whole.length - part.length)
                .anyMatch(start -> Arrays.equals(whole, start, start + part.length, part, 0, part.length));
    }
}
