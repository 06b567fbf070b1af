package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.metric.Area;
import tocsin.sampler.script.Sight;
import tocsin.sampler.script.Told;
import tocsin.sandbox.Host;
import tocsin.sandbox.HostRefusal;

/** One run's way to the outside: what it may see, what it keeps, and what it tells. Used by one thread at a time. */
final class Visit implements Host {

    /** How many messages a run may send. */
    static final int MOST_TOLD = 10;

    private static final int LONGEST_TITLE = 200;
    private static final Duration STANDARD_PERIOD = Duration.ofMinutes(5);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

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
     * @param recipients whom it may tell, and tells where it names nobody
     * @param alsoRecipients whom it may tell as well
     * @param now the moment
     */
    record Guest(Sight sight, List<String> recipients, List<String> alsoRecipients, Instant now) {}

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
        } catch (IllegalArgumentException | DateTimeException | ProblemException refused) {
            throw new HostRefusal(refused.getMessage());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What the sandbox hands over is not JSON", impossible);
        }
    }

    private JsonNode answer(String name, JsonNode argument) {
        return switch (name) {
            case "metrics" -> metrics(argument);
            case "series" -> series(argument);
            case "companies" -> companies(argument);
            case "state.get" -> cupboard.get(key(argument)).orElseGet(() -> argument.path("otherwise"));
            case "state.set" -> {
                cupboard.set(key(argument), argument.path("value"));
                yield NullNode.instance;
            }
            case "state.remove" -> {
                cupboard.remove(key(argument));
                yield NullNode.instance;
            }
            case "state.all" -> cupboard.all();
            case "send" -> send(argument);
            case "fetch" -> web.fetch(argument);
            default -> throw new IllegalArgumentException("there is no " + name + " here");
        };
    }

    private JsonNode metrics(JsonNode argument) {
        String company = company(argument);
        Duration period = field(argument, "period", Query::duration)
                .map(asked -> Lookups.period(asked, LONGEST_PERIOD))
                .orElse(STANDARD_PERIOD);
        return field(argument, "area", Lookups::area)
                .map(area -> lookups.metric(company, area, period, guest.now()))
                .orElseGet(() -> lookups.metrics(company, period, guest.now()));
    }

    private JsonNode series(JsonNode argument) {
        String company = company(argument);
        Area area = field(argument, "area", Lookups::area)
                .orElseThrow(() -> new IllegalArgumentException("series wants an area, such as \"asr\""));
        JsonNode span = argument.path("span");
        Span asked = new Span(
                field(span, "from", Query::instant),
                field(span, "to", Query::instant),
                field(span, "step", Query::duration).map(step -> Lookups.period(step, Duration.ofDays(366))));
        return lookups.series(company, area, asked, guest.now());
    }

    private JsonNode companies(JsonNode argument) {
        Optional<String> tag = field(argument, "tag", text -> text);
        ArrayNode companies = json.createArrayNode();
        lookups.companies().stream()
                .filter(company -> guest.sight().covers(company.id()))
                .filter(company -> tag.isEmpty() || company.tags().contains(tag.get()))
                .forEach(company -> companies.add(ScriptData.company(json, company)));
        return companies;
    }

    private JsonNode send(JsonNode argument) {
        if (told.size() == MOST_TOLD) {
            throw new IllegalArgumentException("send was called " + MOST_TOLD + " times already, which is the most in a run");
        }
        String text = field(argument, "text", words -> shortened(words, AnswerReader.LONGEST_MESSAGE))
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("send wants a text"));
        Optional<String> title = field(argument, "subject", words -> shortened(words, LONGEST_TITLE));
        told.add(new Told(title.filter(words -> !words.isBlank()), text, recipients(argument.path("to"))));
        return NullNode.instance;
    }

    private static String shortened(String words, int longest) {
        if (words.codePointCount(0, words.length()) > longest) {
            throw new IllegalArgumentException("send takes texts of at most " + longest + " characters here");
        }
        return words;
    }

    /** Only who is named in the alert or the script: what runs by itself must not write to strangers. */
    private List<String> recipients(JsonNode to) {
        List<String> named = new ArrayList<>();
        (to.isTextual() ? json.createArrayNode().add(to) : to).forEach(each -> named.add(each.asText()));
        for (String recipient : named) {
            if (!guest.recipients().contains(recipient) && !guest.alsoRecipients().contains(recipient)) {
                throw new IllegalArgumentException(
                        "send may not tell " + recipient + ", who is no recipient of the alert or of the script");
            }
        }
        List<String> recipients = named.isEmpty() ? guest.recipients() : named;
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("send has nobody to tell");
        }
        return recipients.stream().distinct().toList();
    }

    /** What it may not see is not there. */
    private String company(JsonNode argument) {
        String company = field(argument, "company", text -> text)
                .orElseThrow(() -> new IllegalArgumentException("a company is wanted, such as data.company"));
        if (!guest.sight().covers(company)) {
            throw new IllegalArgumentException("there is no company " + company);
        }
        return company;
    }

    private static String key(JsonNode argument) {
        return field(argument, "key", text -> text)
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("state wants a key that is a text"));
    }

    private static <T> Optional<T> field(JsonNode argument, String name, Function<String, T> form) {
        JsonNode value = argument.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " must be a text");
        }
        try {
            return Optional.of(form.apply(value.textValue()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }
}
