package tocsin.config.alert;

import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;

/**
 * Which alerts a list shows; what is empty does not narrow it.
 *
 * @param company alerts on this very company, not those on its tags or on everyone
 * @param tag alerts on this tag
 */
public record AlertFilter(
        Optional<CompanyId> company, Optional<Tag> tag, Optional<Area> area, Optional<Boolean> enabled) {}
