package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.company.Company;
import tocsin.sampler.script.Told;

/** What scripts find ready, as {@code docs/scripts/tocsin.d.ts} declares it. It is Monday, 09:14 in UTC, 10:14 in Berlin. */
class LibraryTest {

    private static final Path DECLARATIONS = Path.of("..", "docs", "scripts", "tocsin.d.ts");
    private static final Company GLOBEX = new Company("globex", "Globex", Set.of("carriers"), "USD", ZoneId.of("UTC"));

    private final Rehearsal rehearsal = new Rehearsal();
    private final Records records = rehearsal.records;

    /** What an expression is, as JSON. */
    private String is(String expression) {
        return rehearsal
                .returned("return {vars: {is: " + expression + "}}")
                .at("/vars/is")
                .toString();
    }

    @Test
    void everythingThatItAddsIsDeclaredAndNothingElse() throws IOException {
        String added = is("Object.keys(globalThis).concat(['console', 'require']).sort()");

        Set<String> declared = Pattern.compile("declare (?:function|const|class) (\\w+)")
                .matcher(Files.readString(DECLARATIONS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(added).isEqualTo("[\"" + String.join("\",\"", declared) + "\"]");
    }

    @Test
    void mainIsHandedTheCompanyTheAlertAndTheTime() {
        assertThat(is("data"))
                .isEqualTo("{\"at\":\"2026-03-02T09:14:00Z\","
                        + "\"local\":{\"date\":\"2026-03-02\",\"hour\":10,\"minute\":14,\"weekday\":1},"
                        + "\"company\":{\"id\":\"acme\",\"name\":\"Acme Telecom\",\"currency\":\"EUR\","
                        + "\"timeZone\":\"Europe/Berlin\",\"tags\":[\"carriers\",\"gold\"]},"
                        + "\"alert\":{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"title\":\"Low Script margin\","
                        + "\"noticeLevel\":\"warning\",\"state\":\"no-data\",\"since\":\"2026-03-02T08:14:00Z\"}}");
    }

    @Test
    void theTimeStandsStill() {
        assertThat(is("[new Date().toISOString(), new Date().getTimezoneOffset()]"))
                .isEqualTo("[\"2026-03-02T09:14:00.000Z\",0]");
    }

    @Test
    void oneMetricIsMeasuredOverItsPeriod() {
        records.calls("acme", Duration.ofMinutes(4), 1, 3).calls("acme", Duration.ofMinutes(6), 5, 1);

        assertThat(is("metrics(data.company, 'asr')")).isEqualTo("{\"value\":25,\"samples\":4}");
        assertThat(is("metrics('acme', 'asr', 'PT10M')")).isEqualTo("{\"value\":60,\"samples\":10}");
        assertThat(is("metrics('acme', 'pdd', 'PT10S')")).isEqualTo("{\"value\":null,\"samples\":0}");
    }

    @Test
    void everyMetricIsThereAlsoWithoutAValue() {
        records.calls("acme", Duration.ofMinutes(4), 1, 3).sample("acme", "custom:queue", Duration.ofMinutes(1), 7);

        assertThat(is("metrics(data.company)"))
                .isEqualTo("{\"asr\":{\"value\":25,\"samples\":4},\"acd\":{\"value\":60,\"samples\":1},"
                        + "\"pdd\":{\"value\":2,\"samples\":1},\"ner\":{\"value\":25,\"samples\":4},"
                        + "\"cps\":{\"value\":0.013333333333333334,\"samples\":4},\"balance\":{\"value\":null,\"samples\":0},"
                        + "\"channels\":{\"value\":null,\"samples\":0},"
                        + "\"consecutive-failures\":{\"value\":null,\"samples\":0},"
                        + "\"custom:queue\":{\"value\":7,\"samples\":1}}");
    }

    @Test
    void aSeriesOfCallsHasAPointForEachStep() {
        records.calls("acme", Duration.ofMinutes(4), 1, 3);

        assertThat(is("series(data.company, 'asr', {from: new Date(Date.now() - 600000), step: 'PT5M'})"))
                .isEqualTo("[{\"at\":\"2026-03-02T09:00:00Z\",\"value\":null,\"samples\":0},"
                        + "{\"at\":\"2026-03-02T09:05:00Z\",\"value\":null,\"samples\":0},"
                        + "{\"at\":\"2026-03-02T09:10:00Z\",\"value\":25,\"samples\":4}]");
    }

    @Test
    void aSeriesOfAGaugeTellsHowFarItWent() {
        records.sample("acme", "balance", Duration.ofMinutes(20), 9)
                .sample("acme", "balance", Duration.ofMinutes(3), 4)
                .sample("acme", "balance", Duration.ofMinutes(2), 6);

        assertThat(is("series('acme', 'balance', {from: '2026-03-02T09:05:00Z', step: 'PT5M'})"))
                .isEqualTo(
                        "[{\"at\":\"2026-03-02T09:05:00Z\",\"value\":9,\"samples\":0,\"lowest\":null,\"highest\":null},"
                                + "{\"at\":\"2026-03-02T09:10:00Z\",\"value\":6,\"samples\":2,\"lowest\":4,\"highest\":6}]");
    }

    @Test
    void aSeriesWithoutASpanIsOfTheLastHour() {
        assertThat(is("series('acme', 'balance').map(({at}) => at).filter((at, i, all) => i % (all.length - 1) === 0)"))
                .isEqualTo("[\"2026-03-02T08:14:00Z\",\"2026-03-02T09:13:30Z\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            metrics()                                         | metrics wants a company, such as data.company
            metrics({name: 'Acme'})                           | metrics wants a company, such as data.company
            metrics(7)                                        | metrics: company must be a text
            metrics('a\\0b')                                  | metrics: company must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            metrics('globex')                                 | there is no company globex
            metrics('acme', 'asrr')                           | metrics: area must be one of asr, acd, pdd, ner, cps, balance, channels, consecutive-failures and custom:<name>
            metrics('acme', 'script')                         | metrics: area must be one of asr, acd, pdd, ner, cps, balance, channels, consecutive-failures and custom:<name>
            metrics('acme', {period: 'PT1H'})                 | metrics: area must be a text
            metrics('acme', 'asr', 60)                        | metrics: period must be a text
            metrics('acme', 'asr', '1 hour')                  | metrics: period must be a duration such as PT5M
            metrics('acme', 'asr', 'PT15S')                   | metrics: period must be a multiple of PT10S up to PT24H
            metrics('acme', 'asr', 'PT0S')                    | metrics: period must be a multiple of PT10S up to PT24H
            metrics('acme', 'asr', 'PT25H')                   | metrics: period must be a multiple of PT10S up to PT24H
            series('acme')                                    | series wants an area, such as "asr"
            series('globex', 'asr')                           | there is no company globex
            series('acme', 'mos')                             | series: area must be one of asr, acd, pdd, ner, cps, balance, channels, consecutive-failures and custom:<name>
            series('acme', 'asr', 'PT1H')                     | series takes an object of from, to, step
            series('acme', 'asr', {start: data.at})           | series does not know start; it takes an object of from, to, step
            series('acme', 'asr', {from: 'yesterday'})        | series: from must be a time such as 2026-03-02T09:14:00Z
            series('acme', 'asr', {from: data.at})            | series: from must be before the end (2026-03-02T09:14:00Z) and after 1970
            series('acme', 'asr', {from: '1969-01-01T00:00:00Z'}) | series: from must be before the end (2026-03-02T09:14:00Z) and after 1970
            series('acme', 'asr', {to: '0001-01-01T00:00:00Z'}) | series: to must be after 1970
            series('acme', 'asr', {to: '-999999999-01-01T00:00:00Z'}) | series: to must be a time such as 2026-03-02T09:14:00Z
            series('acme', 'asr', {to: '2026-03-04T00:00:00Z'}) | series: to must not be later than tomorrow
            series('acme', 'asr', {step: 'PT1S'})             | series: step must be a multiple of PT10S up to PT8784H
            series('acme', 'asr', {step: 'PT15S'})            | series: step must be a multiple of PT10S up to PT8784H
            series('acme', 'asr', {from: '2026-02-28T00:00:00Z', step: 'PT10S'}) | series: step makes 20604 points of the time from 2026-02-28T00:00:00Z to 2026-03-02T09:14:00Z; at most 2000 are shown: take longer steps or a shorter time
            companies('gold')                                 | companies takes an object of tag
            companies({tags: ['gold']})                       | companies does not know tags; it takes an object of tag
            companies({tag: ['gold']})                        | companies: tag must be a text
            state.get()                                       | state.get wants a key
            state.get('')                                     | state.get wants a key
            state.set(1, 2)                                   | state.set: key must be a text
            state.set('a', 'x'.repeat(17000))                 | state.set has no room for a: all together may be 16384 characters of JSON
            state.set('a', () => 1)                           | state.set wants a value that JSON can say
            send()                                            | send takes an object of to, subject, text
            send('Low')                                       | send takes an object of to, subject, text
            send({text: ' '})                                 | send wants a text
            send({subject: 'Low'})                            | send wants a text
            send({text: 7})                                   | send: text must be a text
            send({text: 'x'.repeat(2001)})                    | send: text is longer than 2000 characters
            send({text: 'a', subject: 'x'.repeat(201)})       | send: subject is longer than 200 characters
            send({text: 'a', subject: 'a\\nBcc: b'})          | send: subject must be one line
            send({text: 'a', message: 'b'})                   | send does not know message; it takes an object of to, subject, text
            send({text: 'a', to: {a: 'b'}})                   | send: to must be a text
            send({text: 'a', to: [7]})                        | send: to must be a text
            send({text: 'a', to: []})                         | send has nobody to tell
            send({text: 'a', to: 'evil@example.com'})         | send may not tell evil@example.com, who is no recipient of the alert or of the script
            fetch('https://rates.example.com')                | fetch may not reach https://rates.example.com; the operator allows nothing
            fetch()                                           | fetch: url must begin with http:// or https:// and a host, and have no user in it
            require('fs')                                     | there is no module fs
            require('cxRest').get('cdr')                      | there is nothing to be read at cdr; there are companies, metrics/{company} and metrics/{company}/{area}
            require('cxRest').auth('me').post('companies')    | cxRest reads and changes nothing: there is no post of companies
            """)
    void whatItRefusesItExplains(String expression, String why) {
        assertThat(rehearsal.refusal(expression)).isEqualTo(why);
    }

    @Test
    void aScriptOfACompanyAndAnAlertOfACompanySeeThatOneAlone() {
        rehearsal.with(GLOBEX);
        assertThat(is("companies().map(({id}) => id)")).isEqualTo("[\"acme\"]");

        rehearsal.forEverybody();
        assertThat(is("companies().map(({id}) => id)")).isEqualTo("[\"acme\",\"globex\"]");
        assertThat(is("companies({tag: 'gold'}).map(({id}) => id)")).isEqualTo("[\"acme\"]");
        assertThat(is("metrics('initech', 'cps')")).isEqualTo("{\"value\":0,\"samples\":0}");

        rehearsal.ownedBy("acme");
        assertThat(is("companies().map(({id}) => id)")).isEqualTo("[\"acme\"]");
        assertThat(rehearsal.refusal("metrics('globex')")).isEqualTo("there is no company globex");
        assertThat(rehearsal.refusal("require('cxRest').get('metrics/globex')"))
                .isEqualTo("there is no company globex");
    }

    @Test
    void whatItKeepsItFindsAgain() {
        assertThat(
                        is(
                                "[state.get('a'), state.get('a', 7), state.get('a', () => 7)(), state.set('a', undefined), state.get('a', 7)]"))
                .isEqualTo("[null,7,7,null,null]");
        assertThat(is("[state.set('b', {c: [1.5, 'x']}), state.get('b').c, state.remove('a'), state.all()]"))
                .isEqualTo("[null,[1.5,\"x\"],null,{\"b\":{\"c\":[1.5,\"x\"]}}]");
        assertThat(is("state.all()")).isEqualTo("{\"b\":{\"c\":[1.5,\"x\"]}}");
    }

    @Test
    void itTellsTheAlertsRecipientsOrWhomItNames() {
        Performance run = rehearsal.run(
                """
                function main() {
                  send({text: 'one', subject: ' '});
                  send({to: 'scripts@example.com', subject: 'Two', text: 't\\0wo'});
                  require('cxSend')({to: ['noc@acme.example', 'scripts@example.com', 'noc@acme.example'], message: 'three'});
                  require('cxSend')(null, 'Four', 'four');
                }""");

        assertThat(run.told())
                .containsExactly(
                        new Told(Optional.empty(), "one", List.of("noc@acme.example")),
                        new Told(Optional.of("Two"), "t\uFFFDwo", List.of("scripts@example.com")),
                        new Told(Optional.empty(), "three", List.of("noc@acme.example", "scripts@example.com")),
                        new Told(Optional.of("Four"), "four", List.of("noc@acme.example")));
    }

    @Test
    void itTellsNoMoreThanTenTimes() {
        Performance run = rehearsal.run(
                """
                function main() {
                  for (let i = 0; i < 10; i++) send({text: `${i}`});
                  try { send({text: 'one more'}); } catch (error) { log(error.message); }
                }""");

        assertThat(run.told()).hasSize(Visit.MOST_TOLD);
        assertThat(run.console()).isEqualTo("send was called 10 times already, which is the most in a run\n");
    }

    @Test
    void withoutAnAlertWhoeverIsNamedWouldBeTold() {
        Performance run = rehearsal.runWithoutAlert(
                "function main(data) { send({text: 'a', to: 'x@example.com'}); send({text: 'b'}); return data.alert === null }");

        assertThat(run.told())
                .containsExactly(
                        new Told(Optional.empty(), "a", List.of("x@example.com")),
                        new Told(Optional.empty(), "b", List.of()));
        assertThat(run.returned()).contains("true");
    }

    @Test
    void anAnswerFromTheWebIsReadAsTextOrJson() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "{\"a\": [1]}", "X-Rate: 7")) {
            rehearsal.fetchingFrom(server.origin());

            assertThat(rehearsal
                            .returned("const answer = await fetch('" + server.origin() + "', {mode: 'cors'});"
                                    + "return {vars: {is: [answer.status, answer.ok, answer.headers.get('X-RATE'), answer.headers.get('b'),"
                                    + " await answer.text(), await answer.json()]}}")
                            .at("/vars/is")
                            .toString())
                    .isEqualTo("[200,true,\"7\",null,\"{\\\"a\\\": [1]}\",{\"a\":[1]}]");
        }
    }

    @Test
    void textsBecomeBytesAndBytesTexts() {
        assertThat(
                        is(
                                "[...new TextEncoder().encode('ä')].concat(new TextDecoder().decode(new Uint8Array([0xc3, 0xa4])))"))
                .isEqualTo("[195,164,\"ä\"]");
    }

    @Test
    void theConsoleHasItsLines() {
        assertThat(rehearsal
                        .run("function main() { log('a', 1, {b: 2}); console.warn('c'); console.error(null) }")
                        .console())
                .isEqualTo("a 1 {\"b\":2}\nwarning: c\nerror: null\n");
    }

    @Test
    void cxRestReadsWhatTheLibraryReads() {
        records.calls("acme", Duration.ofMinutes(4), 1, 3);

        assertThat(is("(await require('cxRest').auth('me').get('/metrics/acme/asr/', {samplePeriod: 'PT1H'}))"))
                .isEqualTo("{\"value\":25,\"samples\":4}");
        assertThat(is("(await require('cxRest').get('metrics/acme')).ner")).isEqualTo("{\"value\":25,\"samples\":4}");
        assertThat(is("(await require('cxRest').get('companies', {tag: 'silver'}))"))
                .isEqualTo("[]");
    }
}
