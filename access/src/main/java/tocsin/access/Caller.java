package tocsin.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks for something. Every port that changes what belongs to companies demands one.
 *
 * @param name who it is, as the issuer of the token names it; what the audit shows
 * @param roles what the token gives, see {@link Role}; others are ignored
 * @param companies the ids of the companies that the token binds an editor or viewer to
 */
public record Caller(String name, Set<String> roles, Set<String> companies) {

    private static final List<String> BY_STRENGTH = List.of(Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER);

    /** Copies the sets, so that a caller never changes. */
    public Caller {
        roles = Set.copyOf(roles);
        companies = Set.copyOf(companies);
    }

    /** The strongest of the roles that show something to people; empty where the token gives none of them. */
    public Optional<String> strongestRole() {
        return BY_STRENGTH.stream().filter(this::has).findFirst();
    }

    /** What the caller may know of. */
    public Sight sight() {
        if (has(Role.ADMINISTRATOR) || has(Role.SERVICE)) {
            return Sight.everything();
        }
        return has(Role.EDITOR) || has(Role.VIEWER) ? Sight.of(companies) : Sight.of(Set.of());
    }

    /** What the caller may change: never more than is in sight. */
    public Sight reach() {
        if (has(Role.ADMINISTRATOR)) {
            return Sight.everything();
        }
        return has(Role.EDITOR) ? Sight.of(companies) : Sight.of(Set.of());
    }

    /**
     * Lets a change of something that is in sight go on.
     *
     * @param owner the company that it belongs to; empty for what belongs to none
     * @throws NotAllowed where the caller may see it and not change it
     */
    public void demand(Optional<String> owner) {
        if (!reach().sees(owner)) {
            throw new NotAllowed(owner.map(company -> "This token may change nothing of company " + company + ".")
                    .orElse("Only administrators may change what belongs to no single company."));
        }
    }

    /**
     * Lets go on what only administrators may do.
     *
     * @param what the caller wants to do, such as {@code change companies}
     * @throws NotAllowed where the caller is none
     */
    public void demandAdministrator(String what) {
        if (!has(Role.ADMINISTRATOR)) {
            throw new NotAllowed("Only administrators may " + what + ".");
        }
    }

    private boolean has(String role) {
        return roles.contains(role);
    }
}
