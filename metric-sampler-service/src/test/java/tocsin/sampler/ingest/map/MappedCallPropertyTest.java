package tocsin.sampler.ingest.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.map.file.FieldMapFiles;

/** A call of the contract, written as a switch would write it and read through the switch's map, is the same call. */
class MappedCallPropertyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z"));
    private static final CallReader CONTRACT = new CallReader(CLOCK, new FieldMaps(List.of()));
    private static final DateTimeFormatter TOKYO =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Tokyo"));
    private static final Map<String, String> WORDS =
            Map.of("cdr", "whole", "started", "setup", "answered", "connect", "ended", "release");

    private static final CallReader NESTED_MICROS = reader(
            """
            name: nested-micros
            recognize: [{pointer: /leg, kind: object}]
            decode: url
            times: {format: epoch micros, absent: ['0']}
            call:
              id: /leg/0/id
              type: {pointer: /what, table: {whole: cdr, setup: started, connect: answered, release: ended}}
              customer: [/nowhere, /who~1whom/customer]
              carrier: /who~1whom/carrier
              startedAt: /leg/t1
              ringingAt: /leg/t2
              answeredAt: /leg/t3
              endedAt: /leg/t4
              sipCode: {pointer: /leg/cause, matches: 'SIP/2\\.0 (\\d{3}).*'}
            """);
    private static final CallReader LOCAL_MILLIS = reader(
            """
            name: local-millis
            recognize: [{pointer: /v, equals: 2}]
            times: {format: dd/MMM/uuuu HH:mm:ss.SSS, zone: Asia/Tokyo}
            call:
              id: /2/id
              type: /2/type
              customer: {pointer: /2/customer, matches: 'c:(.*)'}
              carrier: {pointer: /2/carrier, absent: [none]}
              startedAt: /2/startedAt
              ringingAt: {pointer: /2/pdd, format: millis after startedAt}
              answeredAt: /2/answeredAt
              endedAt: {pointer: /2/length, format: seconds after startedAt}
              sipCode: /2/code
            """);

    /** A call in the contract's form; moments to the millisecond. */
    record ACall(
            String id, String type, boolean both, long start, List<Long> gaps, List<Boolean> happened, Integer code) {

        Instant moment(int index) {
            boolean must = index == 0
                    || (index == 2 && type.equals("answered"))
                    || (index == 3 && (type.equals("cdr") || type.equals("ended")));
            long after = gaps.stream().limit(index).mapToLong(Long::longValue).sum();
            return must || happened.get(index) ? Instant.ofEpochMilli(start + after) : null;
        }

        boolean answered() {
            return moment(2) != null;
        }

        Integer sipCode() {
            return !answered() && code != null && code < 300 ? Integer.valueOf(486) : code;
        }

        ObjectNode contract() {
            ObjectNode call = JSON.objectNode().put("id", id).put("type", type).put("customer", "acme");
            call.put("carrier", both ? "globex" : null);
            call.put("startedAt", text(0)).put("ringingAt", text(1)).put("answeredAt", text(2));
            return call.put("endedAt", text(3)).put("sipCode", sipCode());
        }

        private String text(int index) {
            return moment(index) == null ? null : moment(index).toString();
        }

        ObjectNode nestedMicros() {
            ObjectNode document = JSON.objectNode().put("what", WORDS.get(type));
            ObjectNode leg = document.putObject("leg");
            leg.putObject("0").put("id", encoded(id));
            for (int i = 0; i < 4; i++) {
                leg.put("t" + (i + 1), moment(i) == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, moment(i)));
            }
            leg.put("cause", sipCode() == null ? "" : encoded("SIP/2.0 " + sipCode() + " So It Is"));
            ObjectNode parties = document.putObject("who/whom").put("customer", "acme");
            parties.put("carrier", both ? "globex" : null);
            return document;
        }

        ObjectNode localMillis() {
            ArrayNode parts = JSON.arrayNode().add("a").add("b");
            ObjectNode part = parts.addObject().put("id", id).put("type", type).put("customer", "c:acme");
            part.put("carrier", both ? "globex" : "none").put("startedAt", TOKYO.format(moment(0)));
            if (moment(1) != null) {
                part.put("pdd", Duration.between(moment(0), moment(1)).toMillis());
            }
            part.put("answeredAt", moment(2) == null ? "" : TOKYO.format(moment(2)));
            if (moment(3) != null) {
                part.put(
                        "length",
                        BigDecimal.valueOf(
                                Duration.between(moment(0), moment(3)).toMillis(), 3));
            }
            ObjectNode document = JSON.objectNode().put("v", 2).put("code", sipCode());
            document.set("2", part.put("code", sipCode()));
            return document;
        }
    }

    @Property
    void a_call_written_with_places_inside_and_in_microseconds_is_the_same_call(@ForAll("calls") ACall call)
            throws Unacceptable {
        assertThat(read(NESTED_MICROS, call.nestedMicros())).isEqualTo(read(CONTRACT, call.contract()));
    }

    @Property
    void a_call_written_in_local_time_and_lengths_is_the_same_call(@ForAll("calls") ACall call) throws Unacceptable {
        assertThat(read(LOCAL_MILLIS, call.localMillis())).isEqualTo(read(CONTRACT, call.contract()));
    }

    @Provide
    Arbitrary<ACall> calls() {
        Arbitrary<String> ids = Arbitraries.strings()
                .withChars("abc019-_.@ +%/~é☎")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(id -> !id.isBlank());
        long first = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2026-12-31T00:00:00Z").toEpochMilli();
        return Combinators.combine(
                        ids,
                        Arbitraries.of(WORDS.keySet()),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(first, last),
                        Arbitraries.longs().between(0, 3_600_000).list().ofSize(3),
                        Arbitraries.of(true, false).list().ofSize(4),
                        Arbitraries.integers().between(200, 699).injectNull(0.2))
                .as(ACall::new);
    }

    private static CallEvent read(CallReader reader, ObjectNode document) throws Unacceptable {
        return ((Report.OfCall) reader.read(document)).call();
    }

    private static CallReader reader(String map) {
        try {
            return new CallReader(CLOCK, new FieldMaps(List.of(FieldMapFiles.read(map, "test"))));
        } catch (FaultyMap faulty) {
            throw new IllegalArgumentException(faulty);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
