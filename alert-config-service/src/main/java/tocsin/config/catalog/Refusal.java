package tocsin.config.catalog;

import tocsin.config.alert.AlertRefusal;
import tocsin.config.company.HasScripts;
import tocsin.config.company.NamedByAlerts;
import tocsin.config.script.ScriptRefusal;
import tocsin.config.template.TemplateRefusal;

/**
 * Why one entry of a document cannot be taken.
 *
 * @param place where it is, such as {@code alerts/3}; the section where the document does not have it
 * @param reason what a request about that entry alone would have failed with
 */
public record Refusal(String place, Throwable reason) {

    /** The place of the entry, such as {@code alerts/3} of {@code alerts/3/id}. */
    String entry() {
        return place.replaceFirst("^(\\w+/\\d+)/.*", "$1");
    }

    /** Whether a failure is about what was to be changed, and says nothing of the rest. */
    static boolean isOne(Throwable failure) {
        return failure instanceof AlertRefusal
                || failure instanceof ScriptRefusal
                || failure instanceof TemplateRefusal
                || failure instanceof CatalogRefusal
                || failure instanceof NamedByAlerts
                || failure instanceof HasScripts;
    }
}
