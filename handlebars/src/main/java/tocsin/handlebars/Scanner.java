package tocsin.handlebars;

import java.util.ArrayList;
import java.util.List;

/** Cuts a template into texts and tags. */
final class Scanner {

    private static final int LONGEST = 200_000;
    private static final int MOST_TAGS = 4_000;

    private final Cursor cursor;
    private final Expressions expressions;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Place textBegin = new Place(1, 1);
    private int tags;

    Scanner(String source) throws TemplateFault {
        if (source.codePointCount(0, source.length()) > LONGEST) {
            throw new TemplateFault(new Place(1, 1), "the template is longer than %,d characters".formatted(LONGEST));
        }
        this.cursor = new Cursor(source);
        this.expressions = new Expressions(cursor);
    }

    List<Token> tokens() throws TemplateFault {
        while (!cursor.ended()) {
            int length = cursor.until("{{");
            String words = cursor.read(length);
            if (cursor.ended() || !words.endsWith("\\")) {
                text.append(words);
                tag();
            } else {
                escaped(words);
            }
        }
        endText();
        return tokens;
    }

    /** A backslash before braces makes them text; two of them are one backslash before a tag. */
    private void escaped(String words) throws TemplateFault {
        text.append(words, 0, words.length() - 1);
        if (words.endsWith("\\\\")) {
            tag();
        } else {
            text.append(cursor.read(2));
        }
    }

    private void tag() throws TemplateFault {
        if (cursor.ended()) {
            return;
        }
        endText();
        if (++tags > MOST_TAGS) {
            throw cursor.fault("there are more than %,d tags".formatted(MOST_TAGS));
        }
        tokens.add(read());
        textBegin = cursor.place();
    }

    private void endText() {
        if (!text.isEmpty()) {
            tokens.add(new Token.Text(textBegin, text.toString()));
            text.setLength(0);
        }
    }

    private Token.Tag read() throws TemplateFault {
        Place at = cursor.place();
        refuseWhatIsLeftOut();
        boolean triple = cursor.take("{{{");
        if (!triple) {
            cursor.skip(2);
        }
        boolean stripsBefore = cursor.take("~");
        if (!triple && cursor.ahead("!")) {
            return comment(at, stripsBefore);
        }
        Token.Kind kind = triple ? Token.Kind.VALUE : kind();
        cursor.skipSpace();
        boolean bareElse = kind == Token.Kind.ELSE && (cursor.next() == '}' || cursor.next() == '~');
        Call call = bareElse ? null : call(kind);
        List<String> names = expressions.names();
        boolean stripsAfter = end(triple ? "}}}" : "}}", at);
        return new Token.Tag(at, kind, call, names, stripsBefore, stripsAfter);
    }

    private void refuseWhatIsLeftOut() throws TemplateFault {
        if (cursor.ahead("{{{{")) {
            throw cursor.fault("raw blocks are not available; a backslash before {{ makes it text");
        }
        if (cursor.ahead("{{=")) {
            throw cursor.fault("other braces cannot be set");
        }
        if (cursor.ahead("{{#*") || cursor.ahead("{{*")) {
            throw cursor.fault("decorators and inline partials are not available; write a template of its own");
        }
    }

    private Token.Kind kind() {
        if (cursor.take("#>")) {
            return Token.Kind.PARTIAL_BLOCK;
        }
        if (cursor.take("#")) {
            return Token.Kind.OPEN;
        }
        if (cursor.take("/")) {
            return Token.Kind.CLOSE;
        }
        if (cursor.take(">")) {
            return Token.Kind.PARTIAL;
        }
        if (cursor.take("^")) {
            cursor.skipSpace();
            return cursor.next() == '}' || cursor.next() == '~' ? Token.Kind.ELSE : Token.Kind.OPEN_INVERSE;
        }
        cursor.take("&");
        return isElse() ? Token.Kind.ELSE : Token.Kind.VALUE;
    }

    private boolean isElse() {
        cursor.skipSpace();
        char after = cursor.next("else".length());
        boolean found = cursor.ahead("else") && (Character.isWhitespace(after) || after == '}' || after == '~');
        if (found) {
            cursor.skip("else".length());
        }
        return found;
    }

    private Call call(Token.Kind kind) throws TemplateFault {
        boolean partial = kind == Token.Kind.PARTIAL || kind == Token.Kind.PARTIAL_BLOCK || kind == Token.Kind.CLOSE;
        return partial ? expressions.partial() : expressions.call();
    }

    private boolean end(String braces, Place at) throws TemplateFault {
        boolean strips = cursor.take("~");
        boolean tripleStrips = braces.length() == 3 && cursor.take("}~}}");
        if (!tripleStrips && !cursor.take(braces)) {
            throw cursor.ended()
                    ? new TemplateFault(at, "the tag has no end")
                    : cursor.fault(braces + " is needed here, not \"" + cursor.peek(1) + "\"");
        }
        return strips || tripleStrips;
    }

    private Token.Tag comment(Place at, boolean stripsBefore) throws TemplateFault {
        String dashes = cursor.take("!--") ? "--" : "";
        cursor.skip(Math.min(cursor.until(dashes + "}}"), cursor.until(dashes + "~}}")) + dashes.length());
        boolean stripsAfter = cursor.take("~");
        if (!cursor.take("}}")) {
            throw new TemplateFault(at, "the comment has no end");
        }
        return new Token.Tag(at, Token.Kind.COMMENT, null, List.of(), stripsBefore, stripsAfter);
    }
}
