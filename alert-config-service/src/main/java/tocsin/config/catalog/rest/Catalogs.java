package tocsin.config.catalog.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.config.alert.Alerts;
import tocsin.config.catalog.Import;
import tocsin.config.catalog.Inventory;
import tocsin.config.catalog.Stores;
import tocsin.config.catalog.Together;
import tocsin.config.company.Companies;
import tocsin.config.script.Scripts;
import tocsin.config.template.Templates;

/** Puts together what reads and changes everything. */
final class Catalogs {

    @Produces
    @Singleton
    Stores stores(Companies companies, Templates templates, Scripts scripts, Alerts alerts) {
        return new Stores(companies, templates, scripts, alerts);
    }

    @Produces
    @Singleton
    Inventory inventory(Stores stores) {
        return new Inventory(stores);
    }

    @Produces
    @Singleton
    Import imports(Stores stores, Together together) {
        return new Import(stores, together);
    }
}
