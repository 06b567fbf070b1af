package tocsin.sampler.live.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.sampler.definition.Altered;
import tocsin.sampler.definition.Change;
import tocsin.sampler.live.Event;
import tocsin.sampler.live.News;
import tocsin.sampler.live.News.Audience;

/** What is told of what has happened, as JSON ({@code docs/contracts/schemas/event.json}), and whom it is for. */
@Singleton
public final class NewsJson {

    /** No JSON has one within a text, so that a blank in its place changes nothing. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    private static final String OF_ONE_COMPANY = "company";

    private final ObjectMapper json;

    NewsJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A transition as it was published: for the company where its alert is on that company alone.
     *
     * @throws IOException where the body is no JSON
     * @throws NoSuchElementException where it names no company
     */
    public News transition(byte[] body) throws IOException {
        JsonNode transition = json.readTree(body);
        boolean ofOneCompany = OF_ONE_COMPANY.equals(transition.path("scope").textValue());
        return new News(
                new Event("transition", onOneLine(body)),
                Optional.of(company(transition)),
                ofOneCompany ? Audience.COMPANY : Audience.OPERATORS);
    }

    /**
     * A penalty as it was published: for the company that it disables, whoever wanted it.
     *
     * @throws IOException where the body is no JSON
     * @throws NoSuchElementException where it names no company
     */
    public News penalty(byte[] body) throws IOException {
        return News.of(company(json.readTree(body)), new Event("penalty", onOneLine(body)));
    }

    /** A company, alert or script that has changed: for whom it belongs to, and for whom it belonged to. */
    public List<News> definition(Altered altered) {
        Change.Subject subject = altered.subject();
        return altered.owners().isEmpty()
                ? List.of(new News(definition(subject, null), Optional.empty(), Audience.OPERATORS))
                : altered.owners().stream()
                        .map(owner -> News.of(owner, definition(subject, owner)))
                        .toList();
    }

    /** The templates among changes; they are shared by everybody. */
    public Stream<News> templates(List<Change> changes) {
        return changes.stream()
                .filter(change -> "template".equals(change.kind()))
                .map(change -> new News(definition(change.subject(), null), Optional.empty(), Audience.EVERYBODY));
    }

    private Event definition(Change.Subject subject, String company) {
        String data = json.createObjectNode()
                .put("kind", subject.kind())
                .put("key", subject.key())
                .put("company", company)
                .toString();
        return new Event("definition", data);
    }

    private static String company(JsonNode body) {
        return Optional.ofNullable(body.path("company").textValue())
                .orElseThrow(() -> new NoSuchElementException("it names no company"));
    }

    private static String onOneLine(byte[] body) {
        return LINE_BREAKS.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll(" ");
    }
}
