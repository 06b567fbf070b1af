package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.antlr.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How deep blocks, their alternatives and expressions in parentheses nest. Reading and filling go as deep, and a stack is
 * not endless; notification-service fills nothing that is deeper.
 */
final class Nesting {

    static final int DEEPEST = 32;
    static final int DEEPEST_PARENTHESES = 10;

    private static final String QUOTES_OF_NAMES = "[\"'";

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int parentheses;
    private boolean inverted;

    private record Open(String name, boolean block) {}

    Nesting(String text) {
        this.text = text;
    }

    /** Takes the first of these tokens. Throws where it goes too deep, or ends another block than the last one. */
    void take(List<Token> tokens) {
        switch (tokens.get(0).getType()) {
            case HbsLexer.START_BLOCK, HbsLexer.START_PARTIAL_BLOCK -> open.push(new Open(name(tokens.get(1)), true));
            case HbsLexer.UNLESS -> inverted |= beginAlternative(tokens.get(1));
            case HbsLexer.START -> beginElse(tokens);
            case HbsLexer.END_BLOCK -> end(tokens.get(1));
            case HbsLexer.LP -> parentheses++;
            case HbsLexer.RP -> parentheses--;
            default -> {
                // Nothing begins or ends.
            }
        }
        check(tokens.get(0), "blocks", open.size(), DEEPEST);
        check(tokens.get(0), "parentheses", parentheses, DEEPEST_PARENTHESES);
    }

    private void check(Token token, String what, int depth, int deepest) {
        if (depth > deepest) {
            throw Refusing.at(text, token.getStartIndex(), what + " nest deeper than " + deepest);
        }
    }

    /** A name as it ends a block, which is without the quotes that the name of a template may have. */
    static String name(Token token) {
        String name = token.getText();
        boolean quoted = QUOTES_OF_NAMES.indexOf(name.charAt(0)) >= 0 && name.length() > 1;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** As in {@code {{else if}}}, which ends with the whole. */
    private void beginElse(List<Token> tokens) {
        if (tokens.get(1).getType() == HbsLexer.ELSE) {
            beginAlternative(tokens.get(2));
        }
    }

    /** What has no name, such as {@code {{else}}} and {@code {{^}}}, is the last alternative, and no deeper. */
    private boolean beginAlternative(Token name) {
        boolean named = name.getType() != HbsLexer.END;
        if (named) {
            open.push(new Open(name.getText(), false));
        }
        return named;
    }

    private void end(Token name) {
        String ended = name.getText();
        if (open.stream().noneMatch(each -> each.name().equals(ended))) {
            return;
        }
        while (!open.peek().name().equals(ended)) {
            Open within = open.pop();
            // {{^name}} can be a block or an alternative; which of them, only the parser knows.
            if (within.block() && !inverted) {
                throw Refusing.wrongEnd(text, name, within.name());
            }
        }
        open.pop();
    }
}
