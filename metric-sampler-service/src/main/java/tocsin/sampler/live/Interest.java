package tocsin.sampler.live;

import java.util.Optional;
import tocsin.access.Sight;

/**
 * What somebody wants to hear of, and may.
 *
 * @param sight what may be heard
 * @param company the only company that is wanted; empty for all, and for what is about none
 */
public record Interest(Sight sight, Optional<String> company) {

    /**
     * An interest in what is in sight.
     *
     * @throws tocsin.access.OutOfSight where the company is not
     */
    public Interest {
        company.ifPresent(sight::demand);
    }

    /** Whether news is both wanted and in sight. */
    boolean covers(News news) {
        boolean wanted = company.isEmpty() || company.equals(news.company());
        return wanted && mayHear(news);
    }

    private boolean mayHear(News news) {
        return switch (news.audience()) {
            case COMPANY -> sight.sees(news.company());
            case OPERATORS -> sight.sees(Optional.empty());
            case EVERYBODY -> true;
        };
    }
}
