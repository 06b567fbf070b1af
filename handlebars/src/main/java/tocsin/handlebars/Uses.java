package tocsin.handlebars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a template calls and includes, read from it without filling it; everything in the order in which it is written. */
public final class Uses {

    private static final String GIVEN = "@partial-block";

    private final Set<String> helpers;
    private final List<Call> calls = new ArrayList<>();
    private final List<Call> inclusions = new ArrayList<>();

    /** What a program uses. */
    Uses(Program program, Set<String> helpers) {
        this.helpers = helpers;
        note(program);
        // The branches of an inverse block are kept the other way round than they are written.
        calls.sort(Comparator.comparing(Call::at));
        inclusions.sort(Comparator.comparing(Call::at));
    }

    /** Each helper that is called, blocks such as {@code if} among them, and where first. */
    public Map<String, Place> helpers() {
        Map<String, Place> first = new LinkedHashMap<>();
        calls.forEach(call -> first.putIfAbsent(call.name(), call.at()));
        return first;
    }

    /** Every call of one helper. */
    public List<HelperCall> calls(String helper) {
        return calls.stream()
                .filter(call -> call.name().equals(helper))
                .map(HelperCall::of)
                .toList();
    }

    /**
     * The name of each template that is included, and where first. What stands between the tags of an inclusion
     * ({@code {{> @partial-block}}}) is no template.
     */
    public Map<String, Place> included() {
        Map<String, Place> first = new LinkedHashMap<>();
        inclusions.stream()
                .filter(Uses::isNamed)
                .filter(call -> !call.name().equals(GIVEN))
                .forEach(call -> first.putIfAbsent(call.name(), call.at()));
        return first;
    }

    /** Where templates are included whose names only filling shows, as in {@code {{> (lookup names 0)}}}. */
    public List<Place> includedByOutcome() {
        return inclusions.stream().filter(call -> !isNamed(call)).map(Call::at).toList();
    }

    private static boolean isNamed(Call inclusion) {
        return !(inclusion.head() instanceof Call);
    }

    private void note(Program program) {
        program.nodes().forEach(this::note);
    }

    private void note(Node node) {
        if (node instanceof Value value) {
            call(value.call());
        } else if (node instanceof Block block) {
            call(block.call());
            note(block.body());
            note(block.inverse());
        } else if (node instanceof Inclusion inclusion) {
            inclusion(inclusion);
        }
    }

    private void inclusion(Inclusion inclusion) {
        inclusions.add(inclusion.call());
        inner(List.of(inclusion.call().head()));
        arguments(inclusion.call());
        inclusion.block().ifPresent(this::note);
    }

    private void call(Call call) {
        if (helpers.contains(call.name())) {
            calls.add(call);
        }
        arguments(call);
    }

    private void arguments(Call call) {
        inner(call.values());
        inner(call.named().values());
    }

    private void inner(Collection<Expression> expressions) {
        for (Expression each : expressions) {
            if (each instanceof Call inner) {
                call(inner);
            }
        }
    }
}
