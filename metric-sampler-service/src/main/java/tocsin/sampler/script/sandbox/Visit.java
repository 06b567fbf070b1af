package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.rest.Query;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.CompanyId;
import tocsin.sampler.metric.Area;
import tocsin.sampler.script.Sight;
import tocsin.sampler.script.Told;
import tocsin.sampler.series.Span;
import tocsin.sandbox.Host;
import tocsin.sandbox.HostRefusal;

/** One run's way to the outside: what it may see, what it keeps, and what it tells. Used by one thread at a time. */
final class Visit implements Host {

    /** How many messages a run may send. */
    static final int MOST_TOLD = 10;

    /** How long what stands above a message may be, in characters. */
    static final int LONGEST_SUBJECT = 200;

    private final Guest guest;
    private final Cupboard cupboard;
    private final Lookups lookups;
    private final Web web;
    private final ObjectMapper json;
    private final List<Told> told = new ArrayList<>();

    Visit(Guest guest, Cupboard cupboard, Lookups lookups, Web web, ObjectMapper json) {
        this.guest = guest;
        this.cupboard = cupboard;
        this.lookups = lookups;
        this.web = web;
        this.json = json;
    }

    /**
     * Whose run it is.
     *
     * @param sight whom it may see
     * @param addressees whom it may tell
     * @param now the moment
     */
    record Guest(Sight sight, Addressees addressees, Instant now) {}

    /** What it has told so far. */
    List<Told> told() {
        return told;
    }

    /** What it keeps, as JSON. */
    String kept() {
        return cupboard.all().toString();
    }

    @Override
    public String call(String name, String argumentJson) throws HostRefusal {
        try {
            return answer(name, json.readTree(argumentJson)).toString();
        } catch (IllegalArgumentException refused) {
            throw new HostRefusal(refused.getMessage());
        } catch (JsonProcessingException tooDeep) {
            throw new HostRefusal("what " + name + " is given is nested too deeply, or has too long a name");
        }
    }

    private JsonNode answer(String name, JsonNode argument) {
        return switch (name) {
            case "metrics" -> metrics(Argument.of(name, argument, "company", "area", "period"));
            case "series" -> series(Argument.of(name, argument, "company", "area", "span"));
            case "companies" -> companies(Argument.of(name, argument, "tag"));
            case "send" -> send(Argument.of(name, argument, "to", "subject", "text"));
            case "fetch" -> web.fetch(Argument.of(name, argument, "url", "method", "headers", "body"));
            case "state.all" -> cupboard.all();
            case "state.get", "state.set", "state.remove" -> state(new Argument(name, argument));
            default -> throw new IllegalArgumentException("there is no " + name + " here");
        };
    }

    private JsonNode state(Argument argument) {
        String key = argument.text("key").filter(text -> !text.isEmpty()).orElseThrow(() -> argument.wants("a key"));
        switch (argument.function()) {
            case "state.set" -> cupboard.set(key, value(argument));
            case "state.remove" -> cupboard.remove(key);
            default -> {
                return cupboard.get(key).map(json.createArrayNode()::add).orElseGet(json::createArrayNode);
            }
        }
        return NullNode.instance;
    }

    private static JsonNode value(Argument argument) {
        JsonNode value = argument.given().path("value");
        if (value.isMissingNode()) {
            throw argument.wants("a value that JSON can say");
        }
        return value;
    }

    private JsonNode metrics(Argument argument) {
        String company = company(argument);
        Duration length = argument.text("period", text -> Slice.whole(Query.duration(text), SamplePeriod.LONGEST))
                .orElse(SamplePeriod.USUAL);
        SamplePeriod period = new SamplePeriod(length, guest.now());
        return argument.text("area", Lookups::area)
                .map(area -> lookups.metric(company, area, period))
                .orElseGet(() -> lookups.metrics(company, period));
    }

    private JsonNode series(Argument argument) {
        String company = company(argument);
        Area area = argument.text("area", Lookups::area).orElseThrow(() -> argument.wants("an area, such as \"asr\""));
        Argument span = argument.part("span", "from", "to", "step");
        try {
            return lookups.series(
                    company,
                    area,
                    Span.of(
                            span.text("from", Query::instant),
                            span.text("to", Query::instant),
                            span.text("step", Query::duration),
                            guest.now()));
        } catch (Span.Impossible wrong) {
            throw new IllegalArgumentException("series: " + wrong.field() + " " + wrong.getMessage(), wrong);
        }
    }

    private JsonNode companies(Argument argument) {
        Optional<String> tag = argument.text("tag");
        ArrayNode companies = json.createArrayNode();
        lookups.companies().stream()
                .filter(company -> guest.sight().covers(company.id()))
                .filter(company -> tag.isEmpty() || company.tags().contains(tag.get()))
                .forEach(company -> companies.add(ScriptData.company(json, company)));
        return companies;
    }

    private JsonNode send(Argument argument) {
        if (told.size() == MOST_TOLD) {
            throw new IllegalArgumentException(
                    "send was called " + MOST_TOLD + " times already, which is the most in a run");
        }
        String text = argument.text("text", words -> Words.of(words, AnswerReader.LONGEST_MESSAGE))
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> argument.wants("a text"));
        Optional<String> subject = argument.text("subject", words -> Words.line(words, LONGEST_SUBJECT));
        told.add(new Told(
                subject.filter(words -> !words.isBlank()),
                text,
                guest.addressees().chosen(argument.texts("to"))));
        return NullNode.instance;
    }

    /** What it may not see is not there. */
    private String company(Argument argument) {
        String company = argument.text("company", CompanyId::of)
                .orElseThrow(() -> argument.wants("a company, such as data.company"));
        if (!guest.sight().covers(company)) {
            throw new IllegalArgumentException("there is no company " + company);
        }
        return company;
    }
}
