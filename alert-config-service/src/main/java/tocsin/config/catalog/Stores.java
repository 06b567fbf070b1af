package tocsin.config.catalog;

import tocsin.config.alert.Alerts;
import tocsin.config.company.Companies;
import tocsin.config.script.Scripts;
import tocsin.config.template.Templates;

/** Where everything is kept. What comes here from a document is checked as if it came by itself. */
public record Stores(Companies companies, Templates templates, Scripts scripts, Alerts alerts) {}
