package tocsin.sampler.ingest.map.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ingest.map.FaultyMap;
import tocsin.sampler.ingest.map.Mistake;
import tocsin.sampler.ingest.map.file.FieldMapFiles;

class FieldMapReaderTest {

    private static final String FORMS = "must be epoch seconds, epoch millis, epoch micros, RFC 3339,"
            + " such as seconds after startedAt, or a pattern such as uuuu-MM-dd HH:mm:ss";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # a field of the call; what is wrong with it
            id: []                                       | #/call/id must be a list of 1 to 16 sources
            id: 7                                        | #/call/id must be an object
            id: [/a, b]                                  | #/call/id/1 must be a JSON Pointer such as /variables/uuid
            id: /a~2                                     | #/call/id must be a JSON Pointer such as /variables/uuid
            id: {}                                       | #/call/id/pointer is required
            id: {pointer: /a, table: {}}                 | #/call/id/table must have an entry
            id: {pointer: /a, table: 7}                  | #/call/id/table must be an object
            id: {pointer: /a, table: {b: [c]}}           | #/call/id/table/b must be a text
            id: {pointer: /a, otherwise: b}              | #/call/id/otherwise has no meaning without a table
            id: {pointer: /a, absent: none}              | #/call/id/absent must be a list of texts
            id: {pointer: /a, absent: [[0]]}             | #/call/id/absent must be a list of texts
            id: {pointer: /a, decode: base64}            | #/call/id/decode must be url or none
            id: {pointer: /a, format: RFC 3339}          | #/call/id/format is not a key that is known here
            id: {pointer: /a, matches: '(a)(b)'}         | #/call/id/matches must capture one group at most; write (?:…) for the others
            id: {pointer: /a, matches: '(a{100}){100}'}  | #/call/id/matches repeats too much: its counted repetitions, multiplied, may be 1000 at most
            id: {pointer: /a, matches: '(?=a)'}          | #/call/id/matches must be a regular expression of RE2: invalid or unsupported Perl syntax (?=
            type: {value: finished}                      | #/call/type/value must be one of cdr, started, answered, ended
            type: {pointer: /a, table: {b: finished}}    | #/call/type/table/b must be one of cdr, started, answered, ended
            type: {pointer: /a, table: {b: cdr}, otherwise: c} | #/call/type/otherwise must be one of cdr, started, answered, ended
            type: {value: cdr}                           | #/call/endedAt is required: type is cdr
            type: {value: answered}                      | #/call/answeredAt is required: type is answered
            sipCode: {pointer: /a, table: {b: 700}}      | #/call/sipCode/table/b must be a SIP response code from 200 to 699
            ringingAt: /a                                | #/call/ringingAt/format is required
            ringingAt: {pointer: /a, format: epoch}      | #/call/ringingAt/format *
            ringingAt: {pointer: /a, format: 'HH:mm'}    | #/call/ringingAt/format *, with a date and a time
            ringingAt: {pointer: /a, format: 'uuuu-MM-dd hh:mm'} | #/call/ringingAt/format *, with a date and a time
            ringingAt: {pointer: /a, format: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['} | #/call/ringingAt/format must have at most 64 characters
            ringingAt: {pointer: /a, format: 'uuuu-MM-dd HH:mm'} | #/call/ringingAt/format needs a zone, such as Europe/London: the pattern has no offset
            ringingAt: {pointer: /a, format: 'uuuu-MM-dd HH:mm', zone: Mars} | #/call/ringingAt/zone must be a time zone such as Europe/London or +02:00
            ringingAt: {pointer: /a, format: RFC 3339, zone: UTC} | #/call/ringingAt/zone has no meaning: the format needs none
            ringingAt: {pointer: /a, format: seconds after answeredAt} | #/call/ringingAt/format must count from a moment that comes before ringingAt
            answeredAt: {pointer: /a, format: seconds after ringingAt} | #/call/answeredAt/format counts from ringingAt, which this map does not have
            ringingAt: {pointer: /a, format: RFC 3339, table: {a: b}} | #/call/ringingAt/table is not a key that is known here
            destination: /a                              | #/call/destination is not a key that is known here
            """)
    void a_field_that_makes_no_sense_is_refused_with_its_place(String field, String mistake) {
        assertThat(mistakes(mapWith(field)))
                .anySatisfy(found -> assertThat(found).startsWith(mistake.replace("*", FORMS)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            recognize: []                                    | #/recognize must be a list of 1 to 16 conditions
            recognize: [{equals: b}]                         | #/recognize/0/pointer is required
            recognize: [{pointer: /a, kind: map}]            | #/recognize/0/kind must be one of text, number, boolean, object, array
            recognize: [{pointer: /a, equals: b, kind: text}] | #/recognize/0/pointer may be asked for one of kind, equals and matches; write two conditions
            recognize: [{pointer: /a, matches: '*'}]         | #/recognize/0/matches must be a regular expression of RE2
            recognize: [{pointer: /a, is: b}]                | #/recognize/0/is is not a key that is known here
            times: {format: soon}                            | #/times/format must be epoch seconds
            times: {form: RFC 3339}                          | #/times/form is not a key that is known here
            decode: zip                                      | #/decode must be url or none
            name: contract                                   | #/name must be 1 to 64 of a-z 0-9 -
            call: 7                                          | #/call must be an object
            """)
    void a_map_that_makes_no_sense_is_refused_with_the_place(String part, String mistake) {
        assertThat(mistakes(part)).anySatisfy(found -> assertThat(found).startsWith(mistake));
    }

    @Test
    void a_pattern_takes_a_time_that_grows_with_the_text_only() {
        LinearPattern pattern = LinearPattern.of("(?:a+)+b");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(pattern.capture("a".repeat(1024)))
                .isNull());
    }

    private static String mapWith(String field) {
        return """
                name: tried
                recognize: [{pointer: /a}]
                call:
                  %s
                """
                .formatted(field);
    }

    private static List<String> mistakes(String map) {
        FaultyMap faulty = catchThrowableOfType(FaultyMap.class, () -> FieldMapFiles.read(map, "test"));
        return faulty.mistakes().stream().map(Mistake::toString).toList();
    }
}
