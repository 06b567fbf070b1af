package tocsin.config.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.access.Caller;
import tocsin.config.company.CompanyId;

/**
 * How far an import goes.
 *
 * @param company the one that it is about; empty where it is about everything that the caller may change
 * @param prune what is removed that the document does not have
 */
public record Extent(Optional<CompanyId> company, Prune prune) {

    boolean covers(Item item) {
        return company.map(CompanyId::value)
                .map(only -> item.owner().filter(only::equals).isPresent())
                .orElse(true);
    }

    /** What of all that is there is to be removed. Asked once for each that the document does not have. */
    Pruning pruning(Caller by, Document document) {
        Set<String> listed = document.entries().stream()
                .filter(entry -> entry.item().section() == Section.COMPANIES)
                .map(entry -> entry.item().key())
                .collect(Collectors.toUnmodifiableSet());
        return item -> prune != Prune.NOTHING
                && document.sections().contains(item.section())
                && covers(item)
                && mayRemove(by, item)
                && item.owner()
                        .map(owner -> prune == Prune.COMPANIES || spokenOf(item.section(), listed.contains(owner)))
                        .orElse(true);
    }

    /** Who names a company in the request speaks of it, but does not ask for its end. */
    private boolean spokenOf(Section section, boolean listed) {
        return listed || company.isPresent() && section != Section.COMPANIES;
    }

    /** Companies and templates are an administrator's, who reaches everything. */
    private static boolean mayRemove(Caller by, Item item) {
        return switch (item.section()) {
            case COMPANIES, TEMPLATES -> by.reach().companies().isEmpty();
            case SCRIPTS, ALERTS -> by.reach().sees(item.owner());
        };
    }

    /** Decides what goes. */
    @FunctionalInterface
    interface Pruning {
        boolean removes(Item there);
    }
}
