package tocsin.config.alert;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;

/**
 * Which alerts a list shows; what is empty does not narrow it.
 *
 * @param company alerts on this very company, not those on its tags or on everyone
 * @param tag alerts on this tag
 * @param title alerts whose titles have this in them, in capitals or not; each of its characters stands for itself
 * @param ids some of these alerts; those that are not there, or out of sight, are not shown
 */
public record AlertFilter(
        Optional<CompanyId> company,
        Optional<Tag> tag,
        Optional<Area> area,
        Optional<Boolean> enabled,
        Optional<NoticeLevel> noticeLevel,
        Optional<String> title,
        Optional<Set<UUID>> ids) {

    /** The alerts on this very company. */
    public static AlertFilter on(CompanyId company) {
        return new AlertFilter(
                Optional.of(company),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
