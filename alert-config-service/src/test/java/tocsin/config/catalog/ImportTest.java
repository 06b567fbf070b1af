package tocsin.config.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.access.Role;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.json.AlertBodies;
import tocsin.config.catalog.json.CatalogReader;
import tocsin.config.catalog.json.ItemJson;
import tocsin.config.catalog.yaml.Yaml;
import tocsin.config.catalog.yaml.YamlNotation;
import tocsin.config.company.CompanyId;
import tocsin.config.template.Proofreader;
import tocsin.config.template.Syntax;

class ImportTest {

    private static final Caller ADMINISTRATOR = new Caller("ops", Set.of(Role.ADMINISTRATOR), Set.of());
    private static final Caller EDITOR = new Caller("eve", Set.of(Role.EDITOR), Set.of("acme"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ACME = "{id: acme, name: Acme, kind: customer, currency: EUR}";
    private static final String GLOBEX = "{id: globex, name: Globex, kind: carrier, currency: USD}";

    private final MemoryStores memory = new MemoryStores();
    private final AlertIds ids = new AlertIds(Clock.systemUTC(), new Random());

    /** Everything that a document can have; the alerts make sense, and are of every kind. */
    @Provide
    Arbitrary<JsonNode> documents() {
        return AlertBodies.any().list().ofMaxSize(12).map(alerts -> {
            ObjectNode document = JSON.createObjectNode();
            document.putArray("companies").add(Yaml.read(ACME.getBytes(StandardCharsets.UTF_8)));
            ArrayNode templates = document.putArray("templates");
            templates.addObject().put("name", "night-shift").put("text", "{{title}}\n\n  {{reason}}: äß€\n\n");
            ArrayNode scripts = document.putArray("scripts");
            scripts.addObject()
                    .put("name", "margin")
                    .put("source", "\tfunction main() {}")
                    .put("company", "acme");
            scripts.addObject().put("name", "runway-2").put("source", "function main() {\n\treturn '\\n';\n}\n");
            document.putArray("alerts").addAll(alerts);
            return document;
        });
    }

    @Property(tries = 200)
    void what_is_exported_and_imported_elsewhere_is_exported_alike(@ForAll("documents") JsonNode document) {
        MemoryStores here = new MemoryStores();
        taken(run(here, ADMINISTRATOR, read(document), Prune.NOTHING));
        String exported = export(here);
        MemoryStores elsewhere = new MemoryStores();

        List<Difference> differences = taken(run(elsewhere, ADMINISTRATOR, readYaml(exported), Prune.NOTHING));

        assertThat(differences).allMatch(each -> each instanceof Difference.Created);
        assertThat(export(elsewhere)).isEqualTo(exported);
    }

    @Property(tries = 200)
    void what_is_imported_twice_changes_nothing(@ForAll("documents") JsonNode document) {
        MemoryStores here = new MemoryStores();
        taken(run(here, ADMINISTRATOR, read(document), Prune.COMPANIES));
        List<String> done = List.copyOf(here.done());

        List<Difference> again = taken(run(here, ADMINISTRATOR, read(document), Prune.COMPANIES));

        assertThat(again).allMatch(each -> each instanceof Difference.Unchanged);
        assertThat(here.done()).isEqualTo(done);
    }

    @Example
    void what_needs_something_comes_after_it_and_goes_before_it() {
        String whole = "companies: [" + ACME + "]\ntemplates: [{name: t, text: x}]\nscripts: [{name: s, source: x}]\n"
                + "alerts: " + balance("a", "company: acme");

        taken(run(memory, ADMINISTRATOR, readYaml(whole), Prune.NOTHING));
        taken(run(
                memory,
                ADMINISTRATOR,
                readYaml("companies: []\ntemplates: []\nscripts: []\nalerts: []"),
                Prune.COMPANIES));

        assertThat(memory.done()).containsExactly("+acme", "+t", "+s", "+a", "-a", "-s", "-t", "-acme");
    }

    @Example
    void without_being_told_so_it_removes_nothing_of_a_company_that_the_document_does_not_list() {
        taken(run(memory, ADMINISTRATOR, readYaml(everything()), Prune.NOTHING));

        assertThat(deleted(run(memory, ADMINISTRATOR, readYaml("companies: [" + ACME + "]\nalerts: []"), Prune.LISTED)))
                .containsExactly("on everyone", "of acme");
    }

    @Example
    void told_so_it_removes_companies_with_all_that_they_have() {
        taken(run(memory, ADMINISTRATOR, readYaml(everything()), Prune.NOTHING));

        assertThat(deleted(
                        run(memory, ADMINISTRATOR, readYaml("companies: [" + ACME + "]\nalerts: []"), Prune.COMPANIES)))
                .containsExactly("globex", "on everyone", "of acme", "of globex");
    }

    @Example
    void an_editor_removes_what_belongs_to_the_companies_of_the_token_and_no_company_and_no_template() {
        taken(run(memory, ADMINISTRATOR, readYaml(everything()), Prune.NOTHING));

        assertThat(deleted(run(memory, EDITOR, readYaml("companies: []\ntemplates: []\nalerts: []"), Prune.COMPANIES)))
                .containsExactly("of acme");
    }

    @Example
    void about_one_company_it_removes_nothing_else_and_not_the_company() {
        taken(run(memory, ADMINISTRATOR, readYaml(everything()), Prune.NOTHING));
        Extent acme = new Extent(Optional.of(new CompanyId("acme")), Prune.LISTED);

        assertThat(deleted(
                        run(memory, ADMINISTRATOR, readYaml("companies: []\ntemplates: []\nalerts: []"), acme, false)))
                .containsExactly("of acme");
    }

    @Example
    void titles_that_two_alerts_exchange_are_refused_with_their_places() {
        String two = "alerts: " + balance("a", "tag: t") + balance("b", "tag: t");
        taken(run(memory, ADMINISTRATOR, readYaml(two), Prune.NOTHING));
        String exchanged = withIds()
                .replace("title: a\n", "title: c\n")
                .replace("title: b\n", "title: a\n")
                .replace("title: c\n", "title: b\n");

        Outcome outcome = run(memory, ADMINISTRATOR, readYaml(exchanged), Prune.NOTHING);

        assertThat(((Outcome.Refused) outcome).refusals())
                .allSatisfy(refusal -> assertThat(refusal.reason()).isInstanceOf(AlertRefusal.TitleTaken.class))
                .extracting(Refusal::place)
                .containsExactly("alerts/0", "alerts/1");
    }

    @Example
    void titles_that_move_on_are_made_in_the_order_in_which_they_become_free() {
        String three = "alerts: " + balance("a", "tag: t") + balance("b", "tag: t") + balance("c", "tag: t");
        taken(run(memory, ADMINISTRATOR, readYaml(three), Prune.NOTHING));
        memory.done().clear();
        String moved = withIds()
                .replace("title: c\n", "title: d\n")
                .replace("title: b\n", "title: c\n")
                .replace("title: a\n", "title: b\n");

        taken(run(memory, ADMINISTRATOR, readYaml(moved), Prune.NOTHING));

        assertThat(memory.done()).containsExactly("+d", "+c", "+b");
    }

    @Example
    void nothing_stays_of_a_dry_run() {
        Extent everything = new Extent(Optional.empty(), Prune.NOTHING);

        List<Difference> seen = taken(run(memory, ADMINISTRATOR, readYaml(everything()), everything, true));

        assertThat(seen).hasSize(6).allMatch(each -> each instanceof Difference.Created);
        assertThat(memory.done()).isEmpty();
        assertThat(export(memory)).isEqualTo("companies: []\ntemplates: []\nscripts: []\nalerts: []\n");
    }

    @Example
    void who_may_not_change_something_is_told_where_and_nothing_stays() {
        assertThatThrownBy(() -> run(
                        memory,
                        EDITOR,
                        readYaml("alerts: " + balance("mine", "company: acme") + balance("theirs", "tag: t")),
                        Prune.NOTHING))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("alerts/1: Only administrators may change what belongs to no single company.");
        assertThat(memory.done()).isEmpty();
    }

    private static String everything() {
        return "companies: [" + ACME + ", " + GLOBEX + "]\ntemplates: [{name: t, text: x}]\nalerts: "
                + balance("of acme", "company: acme") + balance("of globex", "company: globex")
                + balance("on everyone", "enabled: true");
    }

    private static String balance(String title, String scope) {
        return "\n- {title: " + title + ", " + scope
                + ", recipients: [noc@acme.example], area: balance, operator: <, threshold: 5}";
    }

    private String withIds() {
        YamlNotation notation = new YamlNotation(ItemJson::of);
        return text(memory, notation).replaceAll("(?s).*alerts:", "alerts:");
    }

    private static String export(MemoryStores stores) {
        return text(stores, new YamlNotation(ItemJson::withoutId));
    }

    private static String text(MemoryStores stores, YamlNotation notation) {
        return new Inventory(stores.stores())
                        .of(ADMINISTRATOR.sight(), Optional.empty())
                        .map(notation::text)
                        .collect()
                        .with(Collectors.joining())
                        .await()
                        .indefinitely()
                + notation.end();
    }

    private Document readYaml(String text) {
        return read(Yaml.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Document read(JsonNode document) {
        Proofreader proofreader = new Proofreader(text -> new Syntax.Reading(Map.of()));
        return CatalogReader.read(proofreader, source -> Optional.empty(), ids, document);
    }

    private static Outcome run(MemoryStores stores, Caller by, Document document, Prune prune) {
        return run(stores, by, document, new Extent(Optional.empty(), prune), false);
    }

    private static Outcome run(MemoryStores stores, Caller by, Document document, Extent extent, boolean dryRun) {
        return new Import(stores.stores(), stores)
                .run(by, document, extent, () -> Expectation.NONE, dryRun)
                .await()
                .indefinitely();
    }

    private static List<Difference> taken(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        return ((Outcome.Taken) outcome).differences();
    }

    private static List<String> deleted(Outcome outcome) {
        return taken(outcome).stream()
                .filter(each -> each instanceof Difference.Deleted)
                .map(each -> each.item() instanceof Item.OfAlert one
                        ? one.alert().title()
                        : each.item().key())
                .toList();
    }
}
