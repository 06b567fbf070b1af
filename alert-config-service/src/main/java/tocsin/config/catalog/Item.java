package tocsin.config.catalog;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.config.alert.Alert;
import tocsin.config.company.Company;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptDraft;
import tocsin.config.store.Precondition;
import tocsin.config.template.Template;
import tocsin.config.template.TemplateDraft;

/** One definition. */
public sealed interface Item {

    /** Whoever changes many things at once is alone, and has compared what is there. */
    Precondition WHATEVER_IS_THERE = version -> {};

    /** Where it is in a document. */
    Section section();

    /** What it is known by in a document. */
    Identity identity();

    /** The id or name that others know it by. */
    String key();

    /** The company that it belongs to; empty where it belongs to none. */
    Optional<String> owner();

    /** What makes it what it is: two with equal contents are the same. */
    Object content();

    /** The same in the place of what is there, which may have an id that the document does not say. */
    default Item inPlaceOf(Item there) {
        return this;
    }

    /** Has it kept, in the place of whatever is there. */
    Uni<Void> put(Stores stores, Caller by, boolean there);

    /** Has it removed. */
    Uni<Void> remove(Stores stores, Caller by);

    /** A company. */
    record OfCompany(Company company) implements Item {
        @Override
        public Section section() {
            return Section.COMPANIES;
        }

        @Override
        public Identity identity() {
            return new Identity(section(), company.id());
        }

        @Override
        public String key() {
            return company.id().value();
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(key());
        }

        @Override
        public Object content() {
            return company;
        }

        @Override
        public Uni<Void> put(Stores stores, Caller by, boolean there) {
            return stores.companies().put(by, company, WHATEVER_IS_THERE).replaceWithVoid();
        }

        @Override
        public Uni<Void> remove(Stores stores, Caller by) {
            return stores.companies()
                    .remove(by, company.id(), WHATEVER_IS_THERE)
                    .replaceWithVoid();
        }
    }

    /** What people have written of a template. */
    record OfTemplate(TemplateDraft template) implements Item {

        /** One that is kept; what it includes was looked at when it was put. */
        static OfTemplate kept(Template template) {
            return new OfTemplate(new TemplateDraft(template.name(), template.parts(), Map.of()));
        }

        @Override
        public Section section() {
            return Section.TEMPLATES;
        }

        @Override
        public Identity identity() {
            return new Identity(section(), template.name());
        }

        @Override
        public String key() {
            return template.name().value();
        }

        @Override
        public Optional<String> owner() {
            return Optional.empty();
        }

        @Override
        public Object content() {
            return template.parts();
        }

        @Override
        public Uni<Void> put(Stores stores, Caller by, boolean there) {
            return stores.templates().put(by, template, WHATEVER_IS_THERE).replaceWithVoid();
        }

        @Override
        public Uni<Void> remove(Stores stores, Caller by) {
            return stores.templates()
                    .remove(by, template.name(), WHATEVER_IS_THERE)
                    .replaceWithVoid();
        }
    }

    /** A script. */
    record OfScript(ScriptDraft script) implements Item {

        /** One that is kept. */
        static OfScript kept(Script script) {
            return new OfScript(new ScriptDraft(script.name(), script.source(), script.company(), script.recipients()));
        }

        @Override
        public Section section() {
            return Section.SCRIPTS;
        }

        @Override
        public Identity identity() {
            return new Identity(section(), script.name());
        }

        @Override
        public String key() {
            return script.name().value();
        }

        @Override
        public Optional<String> owner() {
            return script.company().map(Object::toString);
        }

        @Override
        public Object content() {
            return script;
        }

        @Override
        public Uni<Void> put(Stores stores, Caller by, boolean there) {
            return stores.scripts()
                    .put(by, script, WHATEVER_IS_THERE)
                    .invoke(put -> {
                        if (put.isEmpty()) {
                            throw new CatalogRefusal.NameOutOfSight(script.name());
                        }
                    })
                    .replaceWithVoid();
        }

        @Override
        public Uni<Void> remove(Stores stores, Caller by) {
            return stores.scripts().remove(by, script.name(), WHATEVER_IS_THERE).replaceWithVoid();
        }
    }

    /** An alert. */
    record OfAlert(Alert alert) implements Item {
        @Override
        public Section section() {
            return Section.ALERTS;
        }

        @Override
        public Identity identity() {
            return new Identity(section(), List.of(alert.scope(), alert.title()));
        }

        @Override
        public String key() {
            return alert.id().toString();
        }

        @Override
        public Optional<String> owner() {
            return alert.scope().owner();
        }

        @Override
        public Object content() {
            return alert;
        }

        @Override
        public Item inPlaceOf(Item there) {
            return there instanceof OfAlert other
                    ? new OfAlert(alert.withId(other.alert().id()))
                    : this;
        }

        @Override
        public Uni<Void> put(Stores stores, Caller by, boolean there) {
            return there
                    ? stores.alerts()
                            .change(by, alert.id(), WHATEVER_IS_THERE, before -> alert)
                            .replaceWithVoid()
                    : stores.alerts().add(by, alert).replaceWithVoid();
        }

        @Override
        public Uni<Void> remove(Stores stores, Caller by) {
            return stores.alerts().remove(by, alert.id(), WHATEVER_IS_THERE).replaceWithVoid();
        }
    }
}
