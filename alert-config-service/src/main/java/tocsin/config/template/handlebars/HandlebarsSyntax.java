package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.antlr.CommonTokenStream;
import com.github.jknack.handlebars.internal.antlr.atn.PredictionMode;
import com.github.jknack.handlebars.internal.antlr.tree.ParseTreeWalker;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import tocsin.config.template.Place;
import tocsin.config.template.Syntax;

/**
 * Handlebars, read with the library's own grammar. Its compiler tells neither where a helper is called nor what is
 * included, and counts lines wrongly after a comment of several; so the tree is read here, and the compiler has the last
 * word, since it is what notification-service compiles with.
 */
@Singleton
final class HandlebarsSyntax implements Syntax {

    private final Handlebars compiler =
            new Handlebars().prettyPrint(true).registerHelperMissing((context, options) -> "");

    @Override
    public Reading read(String text) {
        Tags.check(text);
        Uses uses = new Uses(text);
        ParseTreeWalker.DEFAULT.walk(uses, tree(text, Tokens.of(text)));
        compile(text);
        return uses.reading();
    }

    /** With the library's own way of prediction, so that this takes what the compiler takes. */
    private static HbsParser.TemplateContext tree(String text, CommonTokenStream tokens) {
        HbsParser parser = new HbsParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new Refusing(text));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser.template();
    }

    private void compile(String text) {
        try {
            compiler.compileInline(text);
        } catch (HandlebarsException refused) {
            HandlebarsError error = refused.getError();
            throw new IllegalArgumentException(
                    error == null
                            ? "cannot be compiled: " + refused.getMessage()
                            : new Place(error.line, error.column) + ": " + error.reason,
                    refused);
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        } catch (RuntimeException stumbled) {
            // It does over some names, such as a single quote; what it cannot compile must not be kept.
            throw new IllegalArgumentException("cannot be compiled: " + stumbled.getMessage(), stumbled);
        }
    }
}
