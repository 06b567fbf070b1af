package tocsin.notification.preview;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.access.Sight;
import tocsin.notification.message.Picture;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.message.Scripts;
import tocsin.notification.message.TemplateChoice;
import tocsin.notification.message.handlebars.Desk;
import tocsin.notification.message.handlebars.Draft;
import tocsin.notification.message.handlebars.Material;
import tocsin.notification.message.handlebars.MessageWriter;
import tocsin.notification.message.handlebars.Part;
import tocsin.notification.message.handlebars.RenderingThreads;
import tocsin.notification.template.Template;
import tocsin.notification.transition.Transition;

/**
 * Writes previews, out of what is in the sight of whoever asks. Never blocks; may be used by any thread.
 *
 * <p>A script may see every company. Who is bound to some has it run only as a message about one of them would: by words
 * that are kept, of which an operator has decided what they ask, with nothing handed to it but the transition.
 */
public final class Previews {

    private static final String SHOWS_PICTURE = "cid:" + Picture.NAME;

    private final Desk desk;
    private final MessageWriter writer;
    private final Pictures pictures;
    private final Scripts scripts;
    private final Executor threads;
    private final Semaphore seats;

    /**
     * Previews.
     *
     * @param threads on which they are written
     * @param atOnce how many at the same time
     */
    public Previews(Desk desk, MessageWriter writer, Pictures pictures, Scripts scripts, Executor threads, int atOnce) {
        this.desk = desk;
        this.writer = writer;
        this.pictures = pictures;
        this.scripts = scripts;
        this.threads = threads;
        this.seats = new Semaphore(atOnce);
    }

    /** Whether there is a template of this name. */
    public boolean has(String template) {
        return desk.has(template);
    }

    /**
     * The preview; fails with {@link TooManyPreviews} where too many are being written.
     *
     * @param sight of whoever asks; of a company out of sight there are no pictures and no answers of scripts
     */
    public Uni<Preview> of(PreviewOrder order, Sight sight) {
        return RenderingThreads.comingBack(() -> {
            if (!seats.tryAcquire()) {
                return Uni.createFrom().failure(new TooManyPreviews());
            }
            return picture(order, sight)
                    .emitOn(threads)
                    .map(picture -> begun(order, picture))
                    .chain(begun -> answered(begun, sight))
                    .emitOn(threads)
                    .map(this::write)
                    .onTermination()
                    .invoke(seats::release);
        });
    }

    private Uni<Optional<Picture>> picture(PreviewOrder order, Sight sight) {
        if (order.invented()) {
            return Uni.createFrom()
                    .item(() -> ExamplePicture.of(order.transition()))
                    .runSubscriptionOn(threads);
        }
        return sight.sees(company(order))
                ? pictures.of(order.transition())
                : Uni.createFrom().item(Optional.empty());
    }

    private static String company(PreviewOrder order) {
        return order.transition().company().id();
    }

    private Begun begun(PreviewOrder order, Optional<Picture> picture) {
        Transition transition = order.transition();
        Map<String, Object> variables = new HashMap<>(
                order.isDigest()
                        ? writer.variables(ExampleTransition.several(transition.at()))
                        : writer.variables(transition, picture));
        variables.putAll(order.variables());
        return new Begun(order, picture, Material.of(variables));
    }

    private Uni<Begun> answered(Begun begun, Sight sight) {
        PreviewOrder order = begun.order();
        Set<String> asked = order.template().map(desk::scripts).orElseGet(() -> desk.scripts(usual(order)));
        if (asked.isEmpty()) {
            return Uni.createFrom().item(begun);
        }
        Map<String, Object> variables = begun.material().variables();
        Uni<Map<String, ScriptAnswer>> answers = mayAsk(order, sight)
                ? scripts.ask(asked, Optional.of(company(order)), variables)
                : Uni.createFrom().item(refused(asked));
        return answers.map(all -> new Begun(order, begun.picture(), new Material(variables, all)));
    }

    private static boolean mayAsk(PreviewOrder order, Sight sight) {
        boolean seesAll = sight.companies().isEmpty();
        return seesAll || order.isFaithful() && sight.sees(company(order));
    }

    private static Map<String, ScriptAnswer> refused(Set<String> asked) {
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new ScriptAnswer.Failed(
                                "the script \"" + name + "\" is not run: that takes a template that"
                                        + " is kept, no further variables, and a transition of a company of yours")));
    }

    private Preview write(Begun begun) {
        PreviewOrder order = begun.order();
        Draft draft = order.template()
                .map(template -> desk.fill(template, begun.material()))
                .orElseGet(() -> desk.fill(usual(order), begun.material()));
        boolean shown = draft.text(Part.HTML)
                .filter(html -> html.contains(SHOWS_PICTURE))
                .isPresent();
        return new Preview(draft, begun.picture().filter(any -> shown));
    }

    private static String usual(PreviewOrder order) {
        return TemplateChoice.of(order.transition());
    }

    /** A preview of which everything is there but its words. */
    private record Begun(PreviewOrder order, Optional<Picture> picture, Material material) {}

    /** A template that is kept, by its name. */
    public static Template named(String name) {
        return new Template(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
