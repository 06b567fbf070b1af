package tocsin.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KnownTemplatesTest {

    private final List<TemplateChange> kept = new ArrayList<>();
    private final List<String> keeps = new ArrayList<>();
    private Uni<Void> keeping = Uni.createFrom().voidItem();

    private final KnownTemplates templates = new KnownTemplates(new TemplateCopy() {
        @Override
        public Uni<List<TemplateChange>> all() {
            return Uni.createFrom().item(kept);
        }

        @Override
        public Uni<Void> keep(List<TemplateChange> changes) {
            changes.forEach(change -> keeps.add(change.name() + "@" + change.revision()));
            return keeping;
        }
    });

    @Test
    void what_nobody_has_written_is_not_there() {
        assertThat(templates.find("alert")).isEmpty();
    }

    @Test
    void what_is_heard_of_is_kept_and_then_counts() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        keeping = Uni.createFrom().completionStage(slow);
        CompletableFuture<Void> accepting = begin(written(1, "night"));
        assertThat(templates.find("night")).isEmpty();

        slow.complete(null);

        assertThat(accepting).isCompleted();
        assertThat(templates.find("night")).contains(template("night", 1));
        assertThat(keeps).containsExactly("night@1");
    }

    @Test
    void what_cannot_be_kept_does_not_count_and_may_come_again() {
        keeping = Uni.createFrom().failure(new IllegalStateException("The database is away"));
        assertThat(begin(written(1, "night"))).isCompletedExceptionally();
        assertThat(templates.find("night")).isEmpty();
        keeping = Uni.createFrom().voidItem();

        accept(written(1, "night"));

        assertThat(templates.find("night")).contains(template("night", 1));
    }

    @Test
    void a_change_that_comes_again_is_not_kept_again() {
        accept(written(1, "night"));

        accept(written(1, "night"));

        assertThat(keeps).containsExactly("night@1");
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        accept(written(5, "night"));

        accept(written(4, "night"), written(3, "day"));

        assertThat(templates.find("night")).contains(template("night", 5));
        assertThat(templates.find("day")).contains(template("day", 3));
    }

    @Test
    void several_changes_of_one_template_at_once_leave_the_last_one_in_whatever_order() {
        accept(written(2, "night"), written(3, "night"), written(1, "night"));

        assertThat(templates.find("night")).contains(template("night", 3));
    }

    @Test
    void what_was_deleted_or_set_back_is_gone_and_does_not_come_back_late() {
        accept(written(1, "night"));
        accept(new TemplateChange(3, "night", Optional.empty()));
        assertThat(templates.find("night")).isEmpty();

        accept(written(2, "night"));

        assertThat(templates.find("night")).isEmpty();
    }

    @Test
    void what_was_overtaken_while_it_was_being_kept_does_not_count() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        keeping = Uni.createFrom().completionStage(slow);
        CompletableFuture<Void> older = begin(written(1, "night"));
        keeping = Uni.createFrom().voidItem();
        accept(written(2, "night"));

        slow.complete(null);

        assertThat(older).isCompleted();
        assertThat(templates.find("night")).contains(template("night", 2));
    }

    @Test
    void a_start_begins_with_what_was_kept_and_brings_back_nothing_that_has_changed_meanwhile() {
        kept.addAll(List.of(written(1, "night"), written(2, "day"), new TemplateChange(3, "alert", Optional.empty())));
        accept(written(4, "night"));

        templates.restore().await().indefinitely();

        assertThat(templates.find("night")).contains(template("night", 4));
        assertThat(templates.find("day")).contains(template("day", 2));
        assertThat(templates.find("alert")).isEmpty();
        assertThat(keeps).containsExactly("night@4");
    }

    private void accept(TemplateChange... changes) {
        assertThat(begin(changes)).isCompleted();
    }

    private CompletableFuture<Void> begin(TemplateChange... changes) {
        return templates.accept(List.of(changes)).subscribeAsCompletionStage();
    }

    private static TemplateChange written(long revision, String name) {
        return new TemplateChange(revision, name, Optional.of(template(name, revision)));
    }

    private static Template template(String name, long revision) {
        return new Template(
                name, Optional.empty(), Optional.of("Revision " + revision), Optional.empty(), Optional.empty());
    }
}
