package tocsin.config.catalog;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tocsin.access.Caller;
import tocsin.access.Sight;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertFilter;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.Alerts;
import tocsin.config.company.Companies;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyFilter;
import tocsin.config.company.CompanyId;
import tocsin.config.script.Edition;
import tocsin.config.script.EditionText;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.script.Scripts;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.config.template.Template;
import tocsin.config.template.TemplateDraft;
import tocsin.config.template.TemplateName;
import tocsin.config.template.Templates;

/** Keeps definitions in memory, with those rules of the real stores that an order of changes can run into. */
final class MemoryStores implements Together {

    private NavigableMap<String, Company> companies = new TreeMap<>();
    private NavigableMap<String, Template> templates = new TreeMap<>();
    private NavigableMap<String, Script> scripts = new TreeMap<>();
    private NavigableMap<String, Alert> alerts = new TreeMap<>();

    /** What was done, in its order: a letter and the name of what was changed. */
    private List<String> done = new ArrayList<>();

    Stores stores() {
        return new Stores(
                new InMemoryCompanies(), new InMemoryTemplates(), new InMemoryScripts(), new InMemoryAlerts());
    }

    List<String> done() {
        return done;
    }

    @Override
    public <T> Uni<T> alone(Supplier<Uni<T>> changes, Predicate<T> keep) {
        return attempt(() -> changes.get()
                        .call(result -> keep.test(result)
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(new RolledBack(result))))
                .onFailure(RolledBack.class)
                .recoverWithItem(MemoryStores::result);
    }

    @SuppressWarnings("unchecked")
    private static <T> T result(Throwable rolledBack) {
        return (T) ((RolledBack) rolledBack).result;
    }

    private static final class RolledBack extends RuntimeException {
        private final transient Object result;

        RolledBack(Object result) {
            this.result = result;
        }
    }

    @Override
    public <T> Uni<T> attempt(Supplier<Uni<T>> change) {
        return Uni.createFrom().deferred(() -> {
            var before = List.of(
                    new TreeMap<>(companies), new TreeMap<>(templates), new TreeMap<>(scripts), new TreeMap<>(alerts));
            List<String> doneBefore = new ArrayList<>(done);
            return Uni.createFrom().deferred(change::get).onFailure().invoke(() -> {
                companies = cast(before.get(0));
                templates = cast(before.get(1));
                scripts = cast(before.get(2));
                alerts = cast(before.get(3));
                done = doneBefore;
            });
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> NavigableMap<String, T> cast(Object map) {
        return (NavigableMap<String, T>) map;
    }

    private static <T> Uni<List<T>> page(NavigableMap<String, T> all, Optional<String> after, int atMost) {
        return Uni.createFrom()
                .item(after.map(last -> all.tailMap(last, false)).orElse(all).values().stream()
                        .limit(atMost)
                        .toList());
    }

    private <T> Uni<Stored<T>> put(NavigableMap<String, T> all, String name, T value) {
        done.add("+" + name);
        boolean created = all.put(name, value) == null;
        return Uni.createFrom().item(new Stored<>(new Versioned<>(value, 0), created));
    }

    private Uni<Boolean> remove(NavigableMap<String, ?> all, String name) {
        done.add("-" + name);
        return Uni.createFrom().item(all.remove(name) != null);
    }

    private final class InMemoryCompanies implements Companies {
        @Override
        public Uni<Optional<Versioned<Company>>> find(Sight sight, CompanyId id) {
            return Uni.createFrom()
                    .item(Optional.ofNullable(companies.get(id.value()))
                            .filter(company -> sight.sees(id.value()))
                            .map(company -> new Versioned<>(company, 0)));
        }

        @Override
        public Uni<List<Company>> list(Sight sight, CompanyFilter filter, Optional<CompanyId> after, int atMost) {
            NavigableMap<String, Company> seen = new TreeMap<>(companies);
            seen.keySet().removeIf(id -> !sight.sees(id));
            return page(seen, after.map(CompanyId::value), atMost);
        }

        @Override
        public Uni<Stored<Company>> put(Caller by, Company company, Precondition precondition) {
            by.demandAdministrator("change companies");
            return MemoryStores.this.put(companies, company.id().value(), company);
        }

        @Override
        public Uni<Boolean> remove(Caller by, CompanyId id, Precondition precondition) {
            by.demandAdministrator("remove companies");
            return MemoryStores.this.remove(companies, id.value());
        }
    }

    private final class InMemoryTemplates implements Templates {
        @Override
        public Uni<Optional<Versioned<Template>>> find(TemplateName name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Template>> list(Optional<TemplateName> after, int atMost) {
            return page(templates, after.map(TemplateName::value), atMost);
        }

        @Override
        public Uni<Stored<Template>> put(Caller by, TemplateDraft draft, Precondition precondition) {
            by.demandAdministrator("change templates");
            return MemoryStores.this.put(templates, draft.name().value(), draft.template());
        }

        @Override
        public Uni<Boolean> remove(Caller by, TemplateName name, Precondition precondition) {
            return MemoryStores.this.remove(templates, name.value());
        }
    }

    private final class InMemoryScripts implements Scripts {
        @Override
        public Uni<Optional<Versioned<Script>>> find(Sight sight, ScriptName name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Script>> list(Sight sight, Optional<ScriptName> after, int atMost) {
            NavigableMap<String, Script> seen = new TreeMap<>(scripts);
            seen.values().removeIf(script -> !sight.sees(script.company().map(CompanyId::value)));
            return page(seen, after.map(ScriptName::value), atMost);
        }

        @Override
        public Uni<Optional<Stored<Script>>> put(Caller by, ScriptDraft draft, Precondition precondition) {
            Script script = new Script(
                    draft.name(), draft.source(), draft.company(), draft.recipients(), new Edition(1, Instant.EPOCH));
            return MemoryStores.this.put(scripts, draft.name().value(), script).map(Optional::of);
        }

        @Override
        public Uni<Boolean> remove(Caller by, ScriptName name, Precondition precondition) {
            return MemoryStores.this.remove(scripts, name.value());
        }

        @Override
        public Uni<Optional<List<Edition>>> editions(Sight sight, ScriptName name, Optional<Long> before, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<EditionText>> edition(Sight sight, ScriptName name, long version) {
            throw new UnsupportedOperationException();
        }
    }

    private final class InMemoryAlerts implements Alerts {
        @Override
        public Uni<Versioned<Alert>> add(Caller by, Alert alert) {
            return keep(by, alert);
        }

        private Uni<Versioned<Alert>> keep(Caller by, Alert alert) {
            by.demand(alert.scope().owner());
            if (alerts.values().stream()
                    .anyMatch(other -> !other.id().equals(alert.id())
                            && other.title().equals(alert.title())
                            && other.scope().equals(alert.scope()))) {
                return Uni.createFrom().failure(new AlertRefusal.TitleTaken(alert));
            }
            done.add("+" + alert.title());
            alerts.put(alert.id().toString(), alert);
            return Uni.createFrom().item(new Versioned<>(alert, 0));
        }

        @Override
        public Uni<Optional<Versioned<Alert>>> find(Sight sight, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Alert>> list(Sight sight, AlertFilter filter, Optional<UUID> after, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Alert>> byTitle(Sight sight, Optional<CompanyId> company, Optional<Alert> after, int atMost) {
            List<Alert> seen = alerts.values().stream()
                    .filter(alert -> sight.sees(alert.scope().owner()))
                    .filter(alert ->
                            company.isEmpty() || alert.scope().company().equals(company))
                    .sorted(Comparator.comparing(InMemoryAlerts::place))
                    .toList();
            int from = after.map(seen::indexOf).orElse(-1) + 1;
            return Uni.createFrom().item(seen.subList(from, Math.min(seen.size(), from + atMost)));
        }

        private static String place(Alert alert) {
            return alert.scope().owner().orElse("")
                    + '\u0001'
                    + alert.scope().tag().map(Object::toString).orElse("")
                    + '\u0001'
                    + alert.title();
        }

        @Override
        public Uni<Optional<Versioned<Alert>>> change(
                Caller by, UUID id, Precondition precondition, UnaryOperator<Alert> change) {
            precondition.check(OptionalLong.of(0));
            return keep(by, change.apply(alerts.get(id.toString()))).map(Optional::of);
        }

        @Override
        public Uni<Boolean> remove(Caller by, UUID id, Precondition precondition) {
            done.add("-" + alerts.get(id.toString()).title());
            return Uni.createFrom().item(alerts.remove(id.toString()) != null);
        }
    }
}
