package tocsin.handlebars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts texts and tags together to a template. */
final class Tree {

    private static final int DEEPEST = 32;

    private final List<Token> tokens;
    private final Whitespace whitespace;
    private final Names names;
    private int next;
    private int depth;

    Tree(List<Token> tokens, Names names) {
        this.whitespace = new Whitespace(tokens);
        this.tokens = whitespace.trimmed();
        this.names = names;
    }

    Program program() throws TemplateFault {
        Program all = body();
        if (next < tokens.size()) {
            Token.Tag stray = (Token.Tag) tokens.get(next);
            throw new TemplateFault(
                    stray.at(),
                    stray.kind() == Token.Kind.ELSE
                            ? "{{else}} is in no block"
                            : "{{/" + stray.call().name() + "}} closes nothing");
        }
        return all;
    }

    /** Everything up to an else, the end of the block, or the end of the template. */
    private Program body() throws TemplateFault {
        List<Node> nodes = new ArrayList<>();
        while (next < tokens.size() && !ends(tokens.get(next))) {
            Token token = tokens.get(next++);
            if (token instanceof Token.Text text) {
                nodes.add(new Words(text.at(), text.text()));
            } else {
                node((Token.Tag) token).ifPresent(nodes::add);
            }
        }
        return nodes.isEmpty() ? Program.EMPTY : new Program(nodes);
    }

    private static boolean ends(Token token) {
        return token instanceof Token.Tag tag && (tag.kind() == Token.Kind.ELSE || tag.kind() == Token.Kind.CLOSE);
    }

    private Optional<Node> node(Token.Tag tag) throws TemplateFault {
        return switch (tag.kind()) {
            case VALUE -> Optional.of(new Value(names.ofValue(tag.call())));
            case OPEN, OPEN_INVERSE -> Optional.of(block(tag));
            case PARTIAL ->
                Optional.of(new Inclusion(names.ofPartial(tag.call()), whitespace.indent(next - 1), Optional.empty()));
            case PARTIAL_BLOCK -> Optional.of(partialBlock(tag));
            case COMMENT, ELSE, CLOSE -> Optional.empty();
        };
    }

    private Block block(Token.Tag open) throws TemplateFault {
        Call call = names.ofBlock(open.call());
        deeper(open.at());
        Program body = body();
        Program inverse = otherwise(open.call());
        close(open);
        depth--;
        return open.kind() == Token.Kind.OPEN
                ? new Block(call, open.names(), body, inverse)
                : new Block(call, open.names(), inverse, body);
    }

    /** What is after an else, which may be a block of its own that ends with the outer one. */
    private Program otherwise(Call opened) throws TemplateFault {
        if (next == tokens.size() || ((Token.Tag) tokens.get(next)).kind() != Token.Kind.ELSE) {
            return Program.EMPTY;
        }
        Token.Tag tag = (Token.Tag) tokens.get(next++);
        deeper(tag.at());
        Program rest = tag.call() == null ? body() : chained(tag, opened);
        depth--;
        return rest;
    }

    private Program chained(Token.Tag tag, Call opened) throws TemplateFault {
        Call call = names.ofBlock(tag.call());
        Program body = body();
        return new Program(List.of(new Block(call, tag.names(), body, otherwise(opened))));
    }

    private Inclusion partialBlock(Token.Tag open) throws TemplateFault {
        Call call = names.ofPartial(open.call());
        String indent = whitespace.indent(next - 1);
        deeper(open.at());
        Program body = body();
        close(open);
        depth--;
        return new Inclusion(call, indent, Optional.of(body));
    }

    private void close(Token.Tag open) throws TemplateFault {
        String name = open.call().name();
        if (next == tokens.size()) {
            throw new TemplateFault(open.at(), "the block " + name + " is not closed: {{/" + name + "}}");
        }
        Token.Tag tag = (Token.Tag) tokens.get(next++);
        if (tag.kind() == Token.Kind.ELSE) {
            throw new TemplateFault(tag.at(), "the block " + name + " has a second {{else}}");
        }
        if (!tag.call().name().equals(name)) {
            throw new TemplateFault(
                    tag.at(),
                    "{{/" + name + "}} is needed here, not {{/" + tag.call().name() + "}}");
        }
    }

    private void deeper(Place at) throws TemplateFault {
        if (++depth > DEEPEST) {
            throw new TemplateFault(at, "blocks are nested more than " + DEEPEST + " levels deep");
        }
    }
}
