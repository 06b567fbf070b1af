package tocsin.config.catalog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import tocsin.access.Sight;
import tocsin.config.alert.Alert;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyFilter;
import tocsin.config.company.CompanyId;
import tocsin.config.script.Script;
import tocsin.config.store.Versioned;
import tocsin.config.template.Template;

/** Reads everything that there is, a batch at a time: however much it is, no more than a batch is in memory. */
public final class Inventory {

    /** How many companies or alerts are read at a time; templates and scripts can be long. */
    private static final int MANY = 2_000;

    private static final int FEW = 20;
    private static final CompanyFilter ANY = new CompanyFilter(Optional.empty(), Optional.empty());

    private final Stores stores;

    /** Reads what these keep. */
    public Inventory(Stores stores) {
        this.stores = stores;
    }

    /**
     * What is in sight, section by section, each with one batch at least. Each batch is as things are when it is read.
     *
     * @param company what belongs to this one only, so that there are no templates; empty for everything
     */
    public Multi<Batch> of(Sight sight, Optional<CompanyId> company) {
        Multi<Batch> templates = company.isPresent() ? Multi.createFrom().empty() : templates();
        return Multi.createBy()
                .concatenating()
                .streams(companies(sight, company), templates, scripts(sight, company), alerts(sight, company));
    }

    private Multi<Batch> companies(Sight sight, Optional<CompanyId> only) {
        return only.map(id -> stores.companies()
                        .find(sight, id)
                        .map(found -> found.map(Versioned::value).stream().toList())
                        .toMulti())
                .orElseGet(() -> Inventory.<Company>pages(
                        MANY, after -> stores.companies().list(sight, ANY, after.map(Company::id), MANY)))
                .map(page -> batch(Section.COMPANIES, page, Item.OfCompany::new));
    }

    private Multi<Batch> templates() {
        return Inventory.<Template>pages(FEW, after -> stores.templates().list(after.map(Template::name), FEW))
                .map(page -> page.stream().filter(each -> !each.stock()).toList())
                .map(page -> batch(Section.TEMPLATES, page, Item.OfTemplate::kept));
    }

    private Multi<Batch> scripts(Sight sight, Optional<CompanyId> only) {
        return Inventory.<Script>pages(FEW, after -> stores.scripts().list(sight, after.map(Script::name), FEW))
                .map(page -> page.stream()
                        .filter(each -> only.isEmpty() || each.company().equals(only))
                        .toList())
                .map(page -> batch(Section.SCRIPTS, page, Item.OfScript::kept));
    }

    private Multi<Batch> alerts(Sight sight, Optional<CompanyId> only) {
        return Inventory.<Alert>pages(MANY, after -> stores.alerts().byTitle(sight, only, after, MANY))
                .map(page -> batch(Section.ALERTS, page, Item.OfAlert::new));
    }

    private static <T> Batch batch(Section section, List<T> page, Function<T, Item> item) {
        return new Batch(section, page.stream().map(item).toList());
    }

    private static <T> Multi<List<T>> pages(int size, Function<Optional<T>, Uni<List<T>>> after) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<T>::new, last -> after.apply(Optional.ofNullable(last.get()))
                        .invoke(page ->
                                page.stream().reduce((one, next) -> next).ifPresent(last::set)))
                .whilst(page -> page.size() == size);
    }
}
