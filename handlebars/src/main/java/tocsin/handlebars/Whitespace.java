package tocsin.handlebars;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes whitespace away: where a tag asks for it with {@code ~}, and where a tag that writes nothing by itself has a line
 * of its own.
 */
final class Whitespace {

    private static final Set<Token.Kind> SILENT = Set.of(
            Token.Kind.OPEN,
            Token.Kind.OPEN_INVERSE,
            Token.Kind.ELSE,
            Token.Kind.CLOSE,
            Token.Kind.PARTIAL,
            Token.Kind.PARTIAL_BLOCK,
            Token.Kind.COMMENT);

    private final List<Token> tokens;

    Whitespace(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The tokens, with what is left of the texts. */
    List<Token> trimmed() {
        List<Token> trimmed = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            trimmed.add(tokens.get(i) instanceof Token.Text text ? trimmed(text, i) : tokens.get(i));
        }
        return trimmed;
    }

    /** What the lines of a partial at this place begin with; empty where its tag has no line of its own. */
    String indent(int index) {
        if (!hasLineOfItsOwn(index) || index == 0) {
            return "";
        }
        String before = ((Token.Text) tokens.get(index - 1)).text();
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private Token trimmed(Token.Text token, int index) {
        String text = token.text();
        int begin = hasLineOfItsOwn(index - 1) ? text.indexOf('\n') + 1 : 0;
        int end = hasLineOfItsOwn(index + 1) ? text.lastIndexOf('\n') + 1 : text.length();
        if (begin == 0 && hasLineOfItsOwn(index - 1)) {
            begin = text.length();
        }
        String left = begin < end ? text.substring(begin, end) : "";
        left = tag(index - 1) instanceof Token.Tag before && before.stripsAfter() ? left.stripLeading() : left;
        left = tag(index + 1) instanceof Token.Tag after && after.stripsBefore() ? left.stripTrailing() : left;
        return new Token.Text(token.at(), left);
    }

    private Token tag(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }

    private boolean hasLineOfItsOwn(int index) {
        return tag(index) instanceof Token.Tag tag
                && SILENT.contains(tag.kind())
                && beginsLine(index)
                && endsLine(index);
    }

    private boolean beginsLine(int index) {
        if (index == 0) {
            return true;
        }
        return tokens.get(index - 1) instanceof Token.Text before
                && (before.text().indexOf('\n') >= 0 || index == 1)
                && before.text().substring(before.text().lastIndexOf('\n') + 1).isBlank();
    }

    private boolean endsLine(int index) {
        if (index == tokens.size() - 1) {
            return true;
        }
        if (!(tokens.get(index + 1) instanceof Token.Text after)) {
            return false;
        }
        int lineEnd = after.text().indexOf('\n');
        boolean last = index + 1 == tokens.size() - 1;
        return lineEnd < 0
                ? last && after.text().isBlank()
                : after.text().substring(0, lineEnd).isBlank();
    }
}
