package tocsin.handlebars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is between the braces of a tag. */
final class Expressions {

    private static final int DEEPEST = 10;
    private static final int MOST_VALUES = 32;
    private static final int LONGEST_NUMBER = 30;

    private final Cursor cursor;
    private final Paths paths;
    private int depth;

    Expressions(Cursor cursor) {
        this.cursor = cursor;
        this.paths = new Paths(cursor);
    }

    /** A name and what comes after it, up to the end of the tag or of the parenthesis. */
    Call call() throws TemplateFault {
        cursor.skipSpace();
        Place at = cursor.place();
        Path head = paths.path();
        return rest(at, head);
    }

    /** The name of a template, which may be quoted or worked out, and what comes after it. */
    Call partial() throws TemplateFault {
        cursor.skipSpace();
        Place at = cursor.place();
        return rest(at, value());
    }

    /** What a block calls its values, such as {@code as |item index|}; empty where it does not say so. */
    List<String> names() throws TemplateFault {
        List<String> names = new ArrayList<>();
        if (atNames()) {
            cursor.skip(cursor.until("|") + 1);
            for (cursor.skipSpace(); !cursor.take("|"); cursor.skipSpace()) {
                names.add(paths.name());
            }
            cursor.skipSpace();
        }
        return names;
    }

    private Call rest(Place at, Expression head) throws TemplateFault {
        List<Expression> values = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        for (cursor.skipSpace(); !atEnd(); cursor.skipSpace()) {
            String name = paths.nameBefore('=');
            if (!name.isEmpty()) {
                named.put(name, value());
            } else if (named.isEmpty()) {
                values.add(value());
            } else {
                throw cursor.fault("a value without a name comes after one that has a name");
            }
            if (values.size() + named.size() > MOST_VALUES) {
                throw cursor.fault("there are more than " + MOST_VALUES + " values");
            }
        }
        return new Call(at, head, List.copyOf(values), named);
    }

    private boolean atEnd() {
        return cursor.ended() || cursor.next() == '}' || cursor.next() == ')' || cursor.next() == '~' || atNames();
    }

    private boolean atNames() {
        int after = 2;
        while (Character.isWhitespace(cursor.next(after))) {
            after++;
        }
        return after > 2 && cursor.ahead("as") && cursor.next(after) == '|';
    }

    private Expression value() throws TemplateFault {
        char next = cursor.next();
        if (next == '(') {
            return inner();
        }
        if (next == '"' || next == '\'') {
            return new Literal(quoted(next));
        }
        return isNumber() ? number() : word();
    }

    private Expression inner() throws TemplateFault {
        if (++depth > DEEPEST) {
            throw cursor.fault("parentheses are nested more than " + DEEPEST + " levels deep");
        }
        cursor.skip(1);
        Call call = call();
        if (!cursor.take(")")) {
            throw cursor.fault("a closing parenthesis is missing");
        }
        depth--;
        return call;
    }

    private String quoted(char mark) throws TemplateFault {
        TemplateFault unclosed = cursor.fault("a text has no closing quotation mark");
        StringBuilder text = new StringBuilder();
        cursor.skip(1);
        while (cursor.next() != mark) {
            if (cursor.ended()) {
                throw unclosed;
            }
            if (cursor.ahead("\\" + mark)) {
                cursor.skip(1);
            }
            text.append(cursor.read(1));
        }
        cursor.skip(1);
        return text.toString();
    }

    private boolean isNumber() {
        return isDigit(cursor.next()) || cursor.next() == '-' && isDigit(cursor.next(1));
    }

    private Literal number() throws TemplateFault {
        Place at = cursor.place();
        StringBuilder digits = new StringBuilder();
        while (isDigit(cursor.next()) || cursor.next() == '.' || cursor.next() == '-') {
            digits.append(cursor.read(1));
        }
        if (digits.length() > LONGEST_NUMBER || !digits.toString().matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new TemplateFault(at, "\"" + digits + "\" is not a number");
        }
        return new Literal(new BigDecimal(digits.toString()));
    }

    private Expression word() throws TemplateFault {
        Path path = paths.path();
        return switch (path.text()) {
            case "true" -> new Literal(Boolean.TRUE);
            case "false" -> new Literal(Boolean.FALSE);
            case "null", "undefined" -> new Literal(null);
            default -> path;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
