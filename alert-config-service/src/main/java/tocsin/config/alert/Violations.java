package tocsin.config.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found to be wrong, one reason for each field: the first. Not for use by several threads. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    void require(String field, Object value) {
        require(field, value, "is required");
    }

    void require(String field, Object value, String detail) {
        refuse(value == null, field, detail);
    }

    void refuse(boolean wrong, String field, String detail) {
        if (wrong) {
            add(new Violation(field, detail));
        }
    }

    void refuse(String field, Optional<String> reason) {
        reason.ifPresent(detail -> add(new Violation(field, detail)));
    }

    void addAll(List<Violation> others) {
        others.forEach(this::add);
    }

    private void add(Violation violation) {
        if (found.stream().noneMatch(known -> known.field().equals(violation.field()))) {
            found.add(violation);
        }
    }

    List<Violation> list() {
        return List.copyOf(found);
    }
}
