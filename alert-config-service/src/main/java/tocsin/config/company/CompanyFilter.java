package tocsin.config.company;

import java.util.Optional;

/** Which companies a list shows; what is empty does not narrow it. */
public record CompanyFilter(Optional<CompanyKind> kind, Optional<Tag> tag) {}
