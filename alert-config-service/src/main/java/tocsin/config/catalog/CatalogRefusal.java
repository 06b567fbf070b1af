package tocsin.config.catalog;

import java.util.UUID;
import tocsin.config.company.CompanyId;
import tocsin.config.script.ScriptName;

/** Why an entry of a document that makes sense by itself cannot be taken out of this document. */
public abstract sealed class CatalogRefusal extends RuntimeException {

    private CatalogRefusal(String message) {
        super(message);
    }

    /** It names an alert that is not there, or not in sight. */
    public static final class UnknownAlert extends CatalogRefusal {
        UnknownAlert(UUID id) {
            super("there is no alert " + id);
        }
    }

    /** The document is about one company, and this is not that company's. */
    public static final class OfAnother extends CatalogRefusal {
        OfAnother(CompanyId company) {
            super("does not belong to company " + company + ", which this request is about");
        }
    }

    /** Something out of sight has the name. */
    public static final class NameOutOfSight extends CatalogRefusal {
        NameOutOfSight(ScriptName name) {
            super("there is no script " + name + " that this token could put");
        }
    }
}
