package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.company.Company;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.script.Script;
import tocsin.sampler.watch.CompanyMetrics;
import tocsin.sandbox.Bounds;
import tocsin.sandbox.Sandbox;

/**
 * A script on its stage, in a real engine, for an alert of acme's with what was counted in memory. It is Monday, 09:14 in UTC
 * and 10:14 in Berlin, where acme is.
 */
final class Rehearsal {

    static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    static final Company ACME =
            new Company("acme", "Acme Telecom", Set.of("gold", "carriers"), "EUR", ZoneId.of("Europe/Berlin"));

    private static final Retention RETENTION =
            new Retention(Duration.ofDays(8), Duration.ofDays(62), Duration.ofDays(731), Duration.ofDays(400));

    /** One for all tests, as it takes a while to begin. */
    private static final Sandbox SANDBOX = new Sandbox(bounds(), 1);

    final Records records = new Records(NOW);
    private final List<Company> companies = new ArrayList<>(List.of(ACME));
    private Company company = ACME;
    private ARule rule = ARule.scripted("margin");
    private Script script = new Script("margin", "", Optional.empty(), List.of("scripts@example.com"), 1);
    private List<String> fetchFrom = List.of();
    private Instant at = NOW;
    private String state = "{}";
    private Sandbox sandbox = SANDBOX;
    private Runnable meanwhile = () -> {};

    private static Bounds bounds() {
        return Bounds.standard().withWallTime(Duration.ofSeconds(60)).withTime(Duration.ofSeconds(20));
    }

    /** Another company is defined. */
    Rehearsal with(Company other) {
        companies.add(other);
        return this;
    }

    /** It is about this company, which is defined, and for an alert of its own. */
    Rehearsal about(Company other) {
        company = other;
        rule = rule.watching(new Scope.OfCompany(other.id()));
        return companies.contains(other) ? this : with(other);
    }

    /** The script is an operator's, and the alert is for everybody. */
    Rehearsal forEverybody() {
        rule = rule.watching(new Scope.Everyone());
        return this;
    }

    Rehearsal under(ARule other) {
        rule = other;
        return this;
    }

    Rehearsal ownedBy(String owner) {
        script = new Script(script.name(), "", Optional.of(owner), script.recipients(), 1);
        return this;
    }

    Rehearsal fetchingFrom(String... origins) {
        fetchFrom = List.of(origins);
        return this;
    }

    Rehearsal at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    Rehearsal remembering(String json) {
        state = json;
        return this;
    }

    /** It has an engine of these alone. */
    Rehearsal in(Sandbox other) {
        sandbox = other;
        return this;
    }

    /** What happens while a script waits to be told of companies. */
    Rehearsal whileItAsks(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    /** Runs it, and what it keeps is found by the next run. */
    Performance run(String source) {
        AlertRule alert = rule.build();
        AlertState before = alert.trigger().begin(NOW.minusSeconds(3600));
        Performance performance = perform(source, Optional.of(alert), Optional.of(before));
        state = performance.state();
        return performance;
    }

    /** Runs it as somebody tries it out who names no alert. */
    Performance runWithoutAlert(String source) {
        return perform(source, Optional.empty(), Optional.empty());
    }

    private Performance perform(String source, Optional<AlertRule> alert, Optional<AlertState> before) {
        Script named = new Script(script.name(), source, script.company(), script.recipients(), script.version());
        ObjectNode nothing = ContractFiles.JSON.createObjectNode();
        TrialRun run = new TrialRun(named, Optional.of(company), alert, before, state, nothing, at);
        return stage().perform(named, run.data(new ScriptData(ContractFiles.JSON)), run.guest(), state, run.trigger());
    }

    Stage stage() {
        Lookups lookups = new Lookups(
                new CompanyMetrics(records),
                records,
                RETENTION,
                () -> Uni.createFrom().item(List.copyOf(companies)).invoke(meanwhile),
                ContractFiles.JSON);
        return new Stage(
                () -> sandbox, lookups, new Web(fetchFrom, Web.PATIENCE, ContractFiles.JSON), ContractFiles.JSON);
    }

    /** What a run of {@code main} with this body returned. */
    JsonNode returned(String body) {
        Performance performance = run("async function main(data) { " + body + " }");
        return ContractFiles.json(performance.returned().orElse("\"no answer\"").getBytes());
    }

    /** Why an expression throws. */
    String refusal(String expression) {
        return returned("try { await " + expression + "; return {message: 'it does not throw'}; }"
                        + " catch (error) { return {message: error.message}; }")
                .path("message")
                .asText();
    }
}
