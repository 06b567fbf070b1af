package tocsin.config.template.handlebars;

import com.github.jknack.handlebars.internal.HbsParser;
import com.github.jknack.handlebars.internal.HbsParserBaseListener;
import com.github.jknack.handlebars.internal.antlr.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.config.template.Place;
import tocsin.config.template.Syntax;

/** Notes which helpers a text calls and which templates it includes, as it is walked through. */
final class Uses extends HbsParserBaseListener {

    /** What is between the tags of {@code {{#> name}}}, which the template of that name writes. */
    private static final String GIVEN = "@partial-block";

    private final String text;
    private final Lines lines;
    private final Map<String, Place> helpers = new LinkedHashMap<>();
    private final Map<String, Place> included = new LinkedHashMap<>();

    Uses(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    Syntax.Reading reading() {
        return new Syntax.Reading(helpers, included);
    }

    /** What has parameters is a helper, and so is what has a result of its own; anything else is a variable. */
    @Override
    public void enterSexpr(HbsParser.SexprContext called) {
        boolean helper = !called.param().isEmpty()
                || !called.hash().isEmpty()
                || called.getParent() instanceof HbsParser.SubParamExprContext;
        if (helper) {
            Token name = called.QID().getSymbol();
            helpers.putIfAbsent(name.getText(), place(name));
        }
    }

    @Override
    public void enterStaticPath(HbsParser.StaticPathContext included) {
        include(included.path);
    }

    @Override
    public void enterLiteralPath(HbsParser.LiteralPathContext included) {
        include(included.path);
    }

    @Override
    public void enterDynamicPath(HbsParser.DynamicPathContext computed) {
        throw Refusing.at(
                text, computed.start.getStartIndex(), "the template to include must be named, as in {{> name}}");
    }

    @Override
    public void exitBlock(HbsParser.BlockContext block) {
        checkEnd(block.sexpr(), block.nameEnd);
    }

    @Override
    public void exitPartialBlock(HbsParser.PartialBlockContext block) {
        String name = block.pexpr() instanceof HbsParser.StaticPathContext named
                ? Nesting.name(named.path)
                : Nesting.name(((HbsParser.LiteralPathContext) block.pexpr()).path);
        if (!name.equals(Nesting.name(block.nameEnd))) {
            throw Refusing.wrongEnd(text, block.nameEnd, name);
        }
    }

    @Override
    public void exitUnless(HbsParser.UnlessContext block) {
        checkEnd(block.sexpr(), block.nameEnd);
    }

    private void checkEnd(HbsParser.SexprContext begun, Token ended) {
        String name = begun.QID().getText();
        if (!name.equals(ended.getText())) {
            throw Refusing.wrongEnd(text, ended, name);
        }
    }

    private void include(Token path) {
        String name = Nesting.name(path);
        if (!name.equals(GIVEN)) {
            included.putIfAbsent(name, place(path));
        }
    }

    private Place place(Token token) {
        return lines.of(token.getStartIndex());
    }
}
