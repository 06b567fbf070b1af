package tocsin.sampler.live.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.definition.Altered;
import tocsin.sampler.definition.Change;
import tocsin.sampler.live.Event;
import tocsin.sampler.live.News;
import tocsin.sampler.live.News.Audience;

class NewsJsonTest {

    private static final Change.Subject ALERT = new Change.Subject("alert", "0f8fad5b-d9cb-469f-a165-70867728950e");

    private final NewsJson news = new NewsJson(ContractFiles.JSON);

    @ParameterizedTest
    @CsvSource({"company, COMPANY", "tag, OPERATORS", "everyone, OPERATORS", "'', OPERATORS"})
    void a_transition_is_for_its_company_where_its_alert_is_on_that_company_alone(String scope, Audience audience)
            throws IOException {
        String body = "{\"company\":\"acme\",\"scope\":\"" + scope + "\",\"value\":2.50}";

        assertThat(news.transition(bytes(body)))
                .isEqualTo(new News(new Event("transition", body), Optional.of("acme"), audience));
    }

    @Test
    void one_of_before_there_were_scopes_is_for_operators() throws IOException {
        assertThat(news.transition(bytes("{\"company\":\"acme\"}")).audience()).isEqualTo(Audience.OPERATORS);
    }

    @Test
    void a_penalty_is_for_the_company_that_it_disables() throws IOException {
        String body = "{\"company\":\"acme\",\"action\":\"imposed\"}";

        assertThat(news.penalty(bytes(body))).isEqualTo(News.of("acme", new Event("penalty", body)));
    }

    @Test
    void a_body_of_several_lines_becomes_one_line_of_the_same_json() throws IOException {
        byte[] lines = ContractFiles.example("transition-firing.json");

        Event told = news.transition(lines).event();

        assertThat(told.data()).doesNotContain("\n", "\r");
        assertThat(ContractFiles.json(bytes(told.data()))).isEqualTo(ContractFiles.json(lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "7", "{\"company\": 7}"})
    void what_names_no_company_is_for_nobody(String body) {
        assertThatThrownBy(() -> news.transition(bytes(body))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> news.penalty(bytes(body))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_is_no_json_is_for_nobody() {
        assertThatThrownBy(() -> news.transition(bytes("{oops"))).isInstanceOf(IOException.class);
    }

    @Test
    void a_definition_that_goes_from_one_company_to_another_is_news_for_both_each_with_its_own_name() {
        List<News> both = news.definition(new Altered(ALERT, Optional.of("acme"), Optional.of("globex")));

        assertThat(both.stream().map(News::audience)).containsOnly(Audience.COMPANY);
        assertThat(both.stream().collect(Collectors.toMap(one -> one.company().orElseThrow(), NewsJsonTest::data)))
                .isEqualTo(Map.of("acme", alertOf("\"acme\""), "globex", alertOf("\"globex\"")));
    }

    @Test
    void a_definition_of_no_company_is_for_operators() {
        List<News> told = news.definition(new Altered(ALERT, Optional.empty(), Optional.empty()));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.audience()).isEqualTo(Audience.OPERATORS);
            assertThat(one.company()).isEmpty();
            assertThat(data(one)).isEqualTo(alertOf("null"));
        });
    }

    @Test
    void a_template_is_for_everybody_and_other_kinds_are_not_told_here() {
        List<Change> changes = List.of(new Change(7, "template", "short", "{}"), new Change(8, "alert", "a", "{}"));

        assertThat(news.templates(changes)).singleElement().satisfies(one -> {
            assertThat(one.audience()).isEqualTo(Audience.EVERYBODY);
            assertThat(one.event().name()).isEqualTo("definition");
            assertThat(data(one)).isEqualTo(json("{\"kind\": \"template\", \"key\": \"short\", \"company\": null}"));
        });
    }

    @Test
    void what_is_told_is_as_the_contract_says() throws IOException {
        Set<Event> told = Set.of(
                news.transition(ContractFiles.example("transition-firing.json")).event(),
                news.penalty(ContractFiles.example("penalty-imposed.json")).event(),
                news.definition(new Altered(ALERT, Optional.empty(), Optional.of("acme")))
                        .get(0)
                        .event(),
                Event.GAP,
                Event.pulse(Instant.parse("2026-03-02T09:14:06Z")));

        assertThat(told).allSatisfy(event -> assertThat(ContractFiles.faults("event.json", whole(event)))
                .isEmpty());
    }

    private static JsonNode whole(Event event) {
        return ContractFiles.JSON.createObjectNode().put("event", event.name()).set("data", json(event.data()));
    }

    private static JsonNode alertOf(String company) {
        return json("{\"kind\": \"alert\", \"key\": \"" + ALERT.key() + "\", \"company\": " + company + "}");
    }

    private static JsonNode data(News news) {
        return json(news.event().data());
    }

    private static JsonNode json(String text) {
        return ContractFiles.json(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
