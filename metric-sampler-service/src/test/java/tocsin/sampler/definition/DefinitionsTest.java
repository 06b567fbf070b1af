package tocsin.sampler.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private final List<String> happened = new ArrayList<>();
    private final List<Change> kept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Uni<Void> keeping = Uni.createFrom().voidItem();
    private Uni<Void> watching = Uni.createFrom().voidItem();

    private final Definitions definitions = new Definitions(
            new Definitions.Copy() {
                @Override
                public Uni<List<Change>> all() {
                    return Uni.createFrom().item(kept);
                }

                @Override
                public Uni<Void> keep(List<Change> changes) {
                    happened.add("keep " + keys(changes));
                    return keeping;
                }
            },
            change -> change.kind().equals("company")
                    ? Optional.of(new Definition.CompanyRemoved(change.key() + "@" + change.revision()))
                    : Optional.empty(),
            change -> Optional.ofNullable(change.body()),
            changed -> {
                happened.add("watch "
                        + changed.stream()
                                .map(one -> ((Definition.CompanyRemoved) one.definition()).id())
                                .toList());
                told.add("watched");
                return watching;
            },
            altered -> altered.forEach(one -> told.add(one.subject().key() + " of " + new TreeSet<>(one.owners()))));

    @Test
    void changes_are_kept_before_they_are_watched() {
        accept(company(1, "acme"), company(2, "globex"));

        assertThat(happened).containsExactly("keep [acme@1, globex@2]", "watch [acme@1, globex@2]");
    }

    @Test
    void what_cannot_be_kept_is_not_watched_and_may_come_again() {
        keeping = Uni.createFrom().failure(new IllegalStateException("The database is away"));
        assertThat(begin(company(1, "acme"))).isCompletedExceptionally();
        keeping = Uni.createFrom().voidItem();

        accept(company(1, "acme"));

        assertThat(happened).containsExactly("keep [acme@1]", "keep [acme@1]", "watch [acme@1]");
    }

    @Test
    void a_change_that_comes_again_changes_nothing() {
        accept(company(1, "acme"));

        accept(company(1, "acme"));

        assertThat(happened).containsExactly("keep [acme@1]", "watch [acme@1]");
    }

    @Test
    void what_is_of_a_kind_for_other_services_is_neither_kept_nor_watched() {
        accept(
                new Change(7, "template", "alert", "{}"),
                company(8, "acme"),
                new Change(9, "dashboard", "margin", null));

        accept(new Change(10, "template", "alert", null));

        assertThat(happened).containsExactly("keep [acme@8]", "watch [acme@8]");
    }

    @Test
    void an_older_revision_that_comes_late_is_ignored() {
        accept(company(5, "acme"));

        accept(company(4, "acme"), company(3, "globex"));

        assertThat(happened).containsExactly("keep [acme@5]", "watch [acme@5]", "keep [globex@3]", "watch [globex@3]");
    }

    @Test
    void several_changes_of_one_company_at_once_are_watched_in_their_order_and_each_once() {
        accept(company(1, "acme"), company(2, "acme"), company(2, "acme"), company(1, "acme"));

        assertThat(happened).last().isEqualTo("watch [acme@1, acme@2]");
    }

    @Test
    void a_company_and_an_alert_of_the_same_key_are_two() {
        accept(new Change(7, "alert", "acme", null));

        accept(company(6, "acme"));

        assertThat(happened).last().isEqualTo("watch [acme@6]");
    }

    @Test
    void what_was_overtaken_while_it_was_being_kept_is_not_watched() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        keeping = Uni.createFrom().completionStage(slow);
        CompletableFuture<Void> older = begin(company(1, "acme"));
        keeping = Uni.createFrom().voidItem();
        accept(company(2, "acme"));

        slow.complete(null);

        assertThat(older).isCompleted();
        assertThat(happened).containsExactly("keep [acme@1]", "keep [acme@2]", "watch [acme@2]", "watch []");
    }

    @Test
    void what_was_kept_is_watched_at_the_start_and_not_kept_again() {
        kept.addAll(List.of(company(1, "acme"), company(2, "globex")));

        definitions.restore().await().indefinitely();
        accept(company(1, "acme"), company(3, "globex"));

        assertThat(happened).containsExactly("watch [acme@1, globex@2]", "keep [globex@3]", "watch [globex@3]");
    }

    @Test
    void a_start_does_not_bring_back_what_has_changed_meanwhile() {
        kept.add(company(1, "acme"));
        accept(company(2, "acme"));

        definitions.restore().await().indefinitely();

        assertThat(happened).containsExactly("keep [acme@2]", "watch [acme@2]", "watch []");
    }

    @Test
    void what_has_changed_is_told_once_it_is_watched_to_whom_it_belongs_and_to_whom_it_belonged() {
        accept(alert(1, "acme"));
        accept(alert(2, "globex"), alert(2, "globex"));
        accept(alert(3, null), alert(2, "acme"));
        accept(alert(4, null));

        assertThat(told)
                .containsExactly(
                        "watched",
                        "asr of [acme]",
                        "watched",
                        "asr of [acme, globex]",
                        "watched",
                        "asr of [globex]",
                        "watched",
                        "asr of []");
    }

    @Test
    void what_was_kept_is_remembered_with_whom_it_belongs_to() {
        kept.add(alert(1, "acme"));
        definitions.restore().await().indefinitely();

        accept(alert(2, null));

        assertThat(told).containsExactly("watched", "asr of [acme]", "watched", "asr of [acme]");
    }

    @Test
    void what_cannot_be_watched_is_not_told() {
        watching = Uni.createFrom().failure(new IllegalStateException("Too much to do"));

        assertThat(begin(alert(1, "acme"))).isCompletedExceptionally();

        assertThat(told).containsExactly("watched");
    }

    /** Its body is whom it belongs to. */
    private static Change alert(long revision, String owner) {
        return new Change(revision, "alert", "asr", owner);
    }

    private void accept(Change... changes) {
        assertThat(begin(changes)).isCompleted();
    }

    private CompletableFuture<Void> begin(Change... changes) {
        return definitions.accept(List.of(changes)).subscribeAsCompletionStage();
    }

    private static Change company(long revision, String key) {
        return new Change(revision, "company", key, null);
    }

    private static List<String> keys(List<Change> changes) {
        return changes.stream()
                .map(change -> change.key() + "@" + change.revision())
                .toList();
    }
}
