package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.antlr.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How deep blocks, their alternatives and expressions in parentheses nest. Reading and filling go as deep, and a stack is
 * not endless.
 */
final class Nesting {

    static final int DEEPEST = 50;

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int parentheses;
    private boolean inverted;

    private record Open(String name, boolean block) {}

    Nesting(String text) {
        this.text = text;
    }

    /** How deep it is after the first of these tokens. Throws where that ends another block than the last one. */
    int after(List<Token> tokens) {
        switch (tokens.get(0).getType()) {
            case HbsLexer.START_BLOCK -> open.push(new Open(tokens.get(1).getText(), true));
            case HbsLexer.UNLESS -> inverted |= beginAlternative(tokens.get(1));
            case HbsLexer.START -> beginElse(tokens);
            case HbsLexer.END_BLOCK -> end(tokens.get(1));
            case HbsLexer.LP -> parentheses++;
            case HbsLexer.RP -> parentheses--;
            default -> {
                // Nothing begins or ends.
            }
        }
        return open.size() + parentheses;
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
