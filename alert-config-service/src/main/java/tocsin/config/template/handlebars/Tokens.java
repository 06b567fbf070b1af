package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.internal.HbsLexer;
import com.github.jknack.handlebars.internal.antlr.CharStreams;
import com.github.jknack.handlebars.internal.antlr.CommonTokenStream;
import com.github.jknack.handlebars.internal.antlr.Token;
import java.util.List;
import java.util.Map;

/** The tokens of a text, without those of Handlebars that templates need not have. */
final class Tokens {

    private static final Map<Integer, String> REFUSED = Map.of(
            HbsLexer.START_DELIM, "delimiters cannot be changed",
            HbsLexer.START_RAW, "there are no raw blocks",
            HbsLexer.DECORATOR, "there are no decorators");

    private Tokens() {}

    /**
     * Splits a text.
     *
     * @throws IllegalArgumentException where it cannot be split, holds what templates cannot have, or nests too deeply
     */
    static CommonTokenStream of(String text) {
        HbsLexer lexer = new HbsLexer(CharStreams.fromString(text), "{{", "}}");
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Refusing(text));
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        List<Token> tokens = stream.getTokens();
        Nesting nesting = new Nesting(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (REFUSED.containsKey(token.getType())) {
                throw Refusing.at(text, token.getStartIndex(), REFUSED.get(token.getType()));
            }
            nesting.take(tokens.subList(i, tokens.size()));
        }
        return stream;
    }
}
