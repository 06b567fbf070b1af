package tocsin.notification.template.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.Examples;
import tocsin.notification.template.KnownTemplates;
import tocsin.notification.template.Template;
import tocsin.notification.template.TemplateChange;
import tocsin.notification.template.json.TemplateJson;

/** The copy on a real database. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TemplateCopyTest {

    @Inject
    Pool pool;

    private SqlTemplateCopy copy;

    @BeforeEach
    void begin() {
        copy = new SqlTemplateCopy(pool, new TemplateJson(Examples.JSON));
        get(pool.query("TRUNCATE notification.template").execute());
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
        List<TemplateChange> changes = List.of(
                change(7, "night", "{{title}} – ünï \uD83D\uDE00\n"), new TemplateChange(9, "alert", Optional.empty()));

        get(copy.keep(changes));

        assertThat(get(copy.all())).containsExactlyInAnyOrderElementsOf(changes);
    }

    @Test
    void only_what_is_newer_takes_the_place_of_what_is_kept() {
        get(copy.keep(List.of(change(7, "night", "seven"))));

        get(copy.keep(List.of(change(6, "night", "six"), change(8, "day", "eight"))));
        get(copy.keep(List.of(change(9, "day", "nine"), change(10, "day", "ten"))));

        assertThat(get(copy.all())).containsExactlyInAnyOrder(change(7, "night", "seven"), change(10, "day", "ten"));
    }

    @Test
    void replicas_that_keep_the_same_changes_in_another_order_do_not_wait_in_a_circle() {
        List<TemplateChange> changes = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> change(i, "t" + i, "x"))
                .toList();
        List<TemplateChange> backwards = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> changes.get(200 - i))
                .toList();

        var keeps = IntStream.range(0, 8)
                .mapToObj(i -> copy.keep(i % 2 == 0 ? changes : backwards).subscribeAsCompletionStage())
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(keeps).join();
        assertThat(get(copy.all())).hasSize(200);
    }

    @Test
    void a_service_that_starts_without_config_service_has_the_templates_of_its_copy() {
        get(copy.keep(List.of(change(7, "night", "seven"))));
        KnownTemplates started = new KnownTemplates(copy);

        get(started.restore());

        assertThat(started.find("night").flatMap(Template::text)).contains("seven");
    }

    private static TemplateChange change(long revision, String name, String text) {
        return new TemplateChange(
                revision,
                name,
                Optional.of(new Template(
                        name, Optional.empty(), Optional.of(text), Optional.empty(), Optional.of("{{figure}}"))));
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
