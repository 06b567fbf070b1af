package tocsin.config.company;

import java.util.List;

/** A company cannot go while alerts are about it. */
public final class NamedByAlerts extends RuntimeException {

    private final transient CompanyId company;
    private final transient List<Mention> mentions;

    /** Says which alerts name the company. */
    public NamedByAlerts(CompanyId company, List<Mention> mentions) {
        super(mentions.size() + " alerts name company " + company);
        this.company = company;
        this.mentions = List.copyOf(mentions);
    }

    /** The company that cannot go. */
    public CompanyId company() {
        return company;
    }

    /** The alerts that name the company. */
    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * An alert that names a company.
     *
     * @param id the alert's id
     * @param title the alert's title
     */
    public record Mention(String id, String title) {}
}
