package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.antlr.BaseErrorListener;
import com.github.jknack.handlebars.internal.antlr.Lexer;
import com.github.jknack.handlebars.internal.antlr.Parser;
import com.github.jknack.handlebars.internal.antlr.RecognitionException;
import com.github.jknack.handlebars.internal.antlr.Recognizer;
import com.github.jknack.handlebars.internal.antlr.RuleContext;
import com.github.jknack.handlebars.internal.antlr.Token;

/** Ends the reading of a text at the first thing that is wrong, and says where and what. */
final class Refusing extends BaseErrorListener {

    private static final int LONGEST_QUOTE = 30;

    private final String text;

    Refusing(String text) {
        this.text = text;
    }

    /** What is wrong at a character, counted in code points from 0. */
    static IllegalArgumentException at(String text, int index, String reason) {
        return new IllegalArgumentException(new Lines(text).of(index) + ": " + reason);
    }

    /** A block that another one's end stands in. */
    static IllegalArgumentException wrongEnd(String text, Token found, String expected) {
        return at(
                text,
                found.getStartIndex(),
                "found {{/" + found.getText() + "}} where {{/" + expected + "}} was expected");
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object symbol,
            int line,
            int charPositionInLine,
            String message,
            RecognitionException cause) {
        if (recognizer instanceof Lexer lexer) {
            throw unexpected(lexer._tokenStartCharIndex);
        }
        Token token = (Token) symbol;
        if (token.getType() == Token.EOF) {
            throw unfinished(((Parser) recognizer).getContext(), token);
        }
        throw unexpected(token.getStartIndex());
    }

    private IllegalArgumentException unfinished(RuleContext innermost, Token end) {
        for (RuleContext each = innermost; each != null; each = each.parent) {
            if (each instanceof HbsParser.BlockContext block && block.sexpr() != null) {
                String name = block.sexpr().QID().getText();
                return at(text, block.start.getStartIndex(), "the block {{#" + name + "}} is never closed");
            }
        }
        return at(text, end.getStartIndex(), "the text ends within a tag or a block");
    }

    /** With what stands there: the rest of the tag or of the line, or the beginning of that. */
    private IllegalArgumentException unexpected(int index) {
        String rest = text.substring(text.offsetByCodePoints(0, index))
                .lines()
                .findFirst()
                .orElse("");
        int end = rest.indexOf("}}");
        String tag = end < 0 ? rest : rest.substring(0, end + 2);
        String quoted = tag.codePointCount(0, tag.length()) > LONGEST_QUOTE
                ? tag.substring(0, tag.offsetByCodePoints(0, LONGEST_QUOTE)) + "…"
                : tag;
        return at(text, index, "did not expect '" + quoted + "' here");
    }
}
