package tocsin.notification.preview.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tocsin.notification.preview.PreviewOrder;
import tocsin.notification.preview.Previews;
import tocsin.notification.template.Template;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.json.JsonTree;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.rest.Fields;
import tocsin.rest.ProblemException;

/** Reads what is to be shown: docs/contracts/schemas/preview-request.json. */
final class PreviewRequest {

    private static final String TEMPLATE = "template";
    private static final String TRANSITION = "transition";
    private static final int LONGEST = 65_536;

    private static final Pattern AREA = Pattern.compile(
            "balance|asr|acd|pdd|ner|cps|channels|consecutive-failures|script|custom:[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final JsonNode body;
    private final Fields fields;
    private final Predicate<String> known;

    private PreviewRequest(JsonNode body, Predicate<String> known) {
        this.body = body;
        this.fields = Fields.of(body);
        this.known = known;
    }

    /**
     * Reads a request.
     *
     * @param known whether there is a template of a name
     * @param now when an example happens
     * @throws ProblemException 400 that names every bad field, also those of the template and the transition
     */
    static PreviewOrder of(JsonNode body, TransitionReader reader, Predicate<String> known, Instant now) {
        PreviewRequest request = new PreviewRequest(body, known);
        Optional<Template> template = request.template();
        Optional<Transition> given = request.transition(reader);
        Transition example = request.example(template, given.isPresent(), now);
        Map<String, Object> variables = request.variables();
        request.fields.refuseUnknown();
        request.fields.orThrow();
        return new PreviewOrder(template, given.orElse(example), given.isEmpty(), variables);
    }

    private Optional<Template> template() {
        JsonNode node = body.path(TEMPLATE);
        if (node.isTextual()) {
            return fields.text(TEMPLATE, this::existing).map(Previews::named);
        }
        if (node.isObject() || node.isNull() || node.isMissingNode()) {
            return fields.object(TEMPLATE).map(this::written);
        }
        fields.text(TEMPLATE);
        return Optional.empty();
    }

    private String existing(String name) {
        if (!known.test(name)) {
            throw new IllegalArgumentException("there is no template of this name");
        }
        return name;
    }

    private Template written(ObjectNode node) {
        Fields parts = Fields.of(node);
        Template template = new Template(
                parts.text("name").orElse(Transition.USUAL_TEMPLATE),
                parts.text("subject", PreviewRequest::bounded),
                parts.text("text", PreviewRequest::bounded),
                parts.text("html", PreviewRequest::bounded),
                parts.text("sms", PreviewRequest::bounded));
        parts.refuseUnknown();
        parts.errors().forEach(error -> refuseWithin(TEMPLATE, error.pointer(), error.detail()));
        return template;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("must not be longer than " + LONGEST + " characters");
        }
        return text;
    }

    private Optional<Transition> transition(TransitionReader reader) {
        return fields.object(TRANSITION).flatMap(node -> {
            try {
                return Optional.of(reader.read(node).transition());
            } catch (ProblemException bad) {
                bad.problem().errors().forEach(error -> refuseWithin(TRANSITION, error.pointer(), error.detail()));
                return Optional.empty();
            }
        });
    }

    private Transition example(Optional<Template> template, boolean given, Instant now) {
        Optional<String> area = fields.text("area", PreviewRequest::area);
        Optional<Cause> cause = fields.text("cause", PreviewRequest::cause);
        if (given && (area.isPresent() || cause.isPresent())) {
            fields.refuse(area.isPresent() ? "area" : "cause", "has no meaning beside a transition");
        }
        if (area.filter(each -> !each.equals(Rule.SCRIPT)).isPresent()
                && cause.filter(PreviewOrder::isOfScripts).isPresent()) {
            fields.refuse("cause", "is one of the area script");
        }
        String name = template.map(Template::name).orElse(Transition.USUAL_TEMPLATE);
        return PreviewOrder.example(name, area, cause, now);
    }

    private static String area(String name) {
        if (!AREA.matcher(name).matches()) {
            throw new IllegalArgumentException("must be an area, such as asr, balance or custom:queue-length");
        }
        return name;
    }

    private static Cause cause(String word) {
        Cause cause = Cause.of(word);
        if (!PreviewOrder.hasExample(cause)) {
            throw new IllegalArgumentException("must be breached, repeated, recovered, scheduled, told or failed");
        }
        return cause;
    }

    private Map<String, Object> variables() {
        return fields.object("variables")
                .map(node -> {
                    try {
                        return JsonTree.strictly(node);
                    } catch (IllegalArgumentException bad) {
                        fields.refuse("variables", bad.getMessage());
                        return Map.<String, Object>of();
                    }
                })
                .orElse(Map.of());
    }

    private void refuseWithin(String field, String pointer, String detail) {
        fields.refuse(field + "/" + pointer.substring("#/".length()), detail);
    }
}
