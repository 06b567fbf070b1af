package tocsin.notification.message.handlebars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Digest;
import tocsin.notification.message.Message;
import tocsin.notification.message.Picture;
import tocsin.notification.message.PortalLink;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.message.TemplateChoice;
import tocsin.notification.message.Variables;
import tocsin.notification.transition.Transition;

/**
 * Writes messages, whatever becomes of their templates: where one cannot be filled, the stock one is, with a note that
 * says so; and where even that fails, the reason of the transition goes out bare.
 */
public final class MessageWriter {

    /** How many lines a message has that lists transitions. */
    private static final int MOST_LINES = 50;

    private static final String SHOWS_PICTURE = "cid:" + Picture.NAME;

    private final Desk desk;
    private final PortalLink portal;

    /** A writer at a desk. */
    public MessageWriter(Desk desk, PortalLink portal) {
        this.desk = desk;
        this.portal = portal;
    }

    /** What a template may write of a transition. */
    public Map<String, Object> variables(Transition transition, Optional<Picture> picture) {
        Map<String, Object> variables = new HashMap<>(Variables.of(transition));
        portal.to(transition).ifPresent(link -> variables.put("portalUrl", link));
        variables.put("hasPicture", picture.isPresent());
        picture.ifPresent(shown -> variables.put("pictureWords", shown.words()));
        return variables;
    }

    /** What a template may write of several transitions. */
    public Map<String, Object> variables(List<Transition> transitions) {
        Map<String, Object> variables = new HashMap<>(Digest.of(transitions, MOST_LINES));
        portal.bare().ifPresent(link -> variables.put("portalUrl", link));
        variables.put("hasPicture", false);
        return variables;
    }

    /** The scripts that have to be run before {@link #one} writes. */
    Set<String> scripts(Transition transition) {
        return desk.scripts(TemplateChoice.of(transition));
    }

    /** The scripts that have to be run before {@link #several} writes. */
    Set<String> scripts() {
        return desk.scripts(TemplateChoice.DIGEST);
    }

    /** The message that tells of a transition. */
    Composition one(Transition transition, Optional<Picture> picture, Map<String, ScriptAnswer> answers) {
        return compose(
                TemplateChoice.of(transition),
                TemplateChoice.stock(transition),
                new Material(variables(transition, picture), answers),
                picture);
    }

    /** The message that lists transitions, at least two. */
    Composition several(List<Transition> transitions, Map<String, ScriptAnswer> answers) {
        return compose(
                TemplateChoice.DIGEST,
                TemplateChoice.DIGEST,
                new Material(variables(transitions), answers),
                Optional.empty());
    }

    private Composition compose(String name, String stockName, Material material, Optional<Picture> picture) {
        Map<String, Object> variables = material.variables();
        if (!desk.has(name)) {
            return instead(name, stockName, "there is no template of this name", variables, picture);
        }
        Draft draft = desk.fill(name, material);
        return draft.faults().isEmpty()
                ? new Composition(message(draft, variables, picture), name, Optional.empty())
                : instead(name, stockName, draft.faults().get(0).inWords(), variables, picture);
    }

    private Composition instead(
            String name, String stockName, String fault, Map<String, Object> variables, Optional<Picture> picture) {
        Map<String, Object> noted = new HashMap<>(variables);
        noted.put("template", name);
        noted.put("templateFault", fault);
        Draft stock = desk.fillStock(desk.isStock(name) ? name : stockName, noted);
        Message message = stock.faults().isEmpty() ? message(stock, variables, picture) : bare(noted);
        return new Composition(message, name, Optional.of(fault));
    }

    private static Message message(Draft draft, Map<String, Object> variables, Optional<Picture> picture) {
        Optional<String> html = draft.text(Part.HTML).filter(text -> !text.isBlank());
        String subject =
                draft.text(Part.SUBJECT).filter(text -> !text.isBlank()).orElseGet(() -> title(variables));
        return new Message(
                subject,
                draft.text(Part.TEXT).orElse(""),
                html,
                draft.text(Part.SMS).filter(text -> !text.isBlank()).orElse(subject),
                picture.filter(shown ->
                        html.filter(text -> text.contains(SHOWS_PICTURE)).isPresent()));
    }

    /** Without any template. */
    private static Message bare(Map<String, Object> variables) {
        String note =
                "The template " + variables.get("template") + " could not be filled: " + variables.get("templateFault");
        Object reason = variables.getOrDefault("reason", title(variables));
        return new Message(title(variables), reason + "\n\n" + note + "\n");
    }

    private static String title(Map<String, Object> variables) {
        Object company = variables.get("companyName");
        return (company == null ? "" : company + ": ") + variables.get("title");
    }
}
