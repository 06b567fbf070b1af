package tocsin.handlebars;

import java.util.Map;
import java.util.Optional;

/**
 * Another template, written in this place.
 *
 * @param call its name, what it is about, and what it is told
 * @param indent what its lines begin with, where the tag has a line of its own
 * @param block what is between the tags, which it may write as {@code {{> @partial-block}}}, and which is written in its
 *     place where there is no such template; empty where it has one tag only
 */
record Inclusion(Call call, String indent, Optional<Program> block) implements Node {

    private static final String BLOCK = "@partial-block";

    @Override
    public Place at() {
        return call.at();
    }

    @Override
    public void fill(Filling filling, Scope scope) throws TemplateFault {
        String name = call.name().isEmpty() ? Values.text(call.head().value(filling, scope)) : call.name();
        if (name.equals(BLOCK)) {
            filling.writePartialBlock(at());
        } else {
            filling.include(this, program(filling, name), name, inside(filling, scope), scope);
        }
    }

    private Program program(Filling filling, String name) throws TemplateFault {
        return filling.partial(at(), name)
                .or(() -> block)
                .orElseThrow(() -> new TemplateFault(at(), "there is no template named \"" + name + "\""));
    }

    private Scope inside(Filling filling, Scope scope) throws TemplateFault {
        Map<String, Object> told = call.namedIn(filling, scope);
        Object about = call.values().isEmpty() ? scope.value() : call.first(filling, scope);
        return scope.inner(about, told);
    }
}
