package tocsin.handlebars;

import java.util.ArrayList;
import java.util.List;

/** Reads names and ways to variables. */
final class Paths {

    private static final int MOST_NAMES = 16;

    /** What cannot be in a name, as Handlebars has it. */
    private static final String SPECIAL = "!\"#%&'()*+,./;<=>@[\\]^`{|}~";

    private final Cursor cursor;

    Paths(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A path such as {@code title}, {@code ../title}, {@code this.title}, {@code items.[0].title} or {@code @index}. */
    Path path() throws TemplateFault {
        StringBuilder text = new StringBuilder();
        boolean data = cursor.take("@");
        text.append(data ? "@" : "");
        int up = 0;
        for (; cursor.ahead(".."); up++) {
            text.append(cursor.read(2));
            if (!cursor.take("/")) {
                return bounded(new Path(text.toString(), up + 1, Path.Start.THIS, List.of()));
            }
            text.append('/');
        }
        return bounded(onwards(text, up, data ? Path.Start.DATA : start(text, up)));
    }

    private Path onwards(StringBuilder text, int up, Path.Start start) throws TemplateFault {
        List<String> names = new ArrayList<>();
        if (start != Path.Start.THIS || separated(text)) {
            do {
                names.add(segment(text));
            } while (separated(text));
        }
        return new Path(text.toString(), up, start, List.copyOf(names));
    }

    private Path bounded(Path path) throws TemplateFault {
        if (path.names().size() + path.up() > MOST_NAMES) {
            throw cursor.fault("a path has more than " + MOST_NAMES + " parts");
        }
        return path;
    }

    private Path.Start start(StringBuilder text, int up) {
        if (cursor.take(".")) {
            text.append('.');
            return Path.Start.THIS;
        }
        if (plain().equals("this")) {
            text.append(cursor.read("this".length()));
            return Path.Start.THIS;
        }
        return up > 0 && !beginsName() ? Path.Start.THIS : Path.Start.ANYWHERE;
    }

    private boolean beginsName() {
        return cursor.next() == '[' || !plain().isEmpty();
    }

    private boolean separated(StringBuilder text) {
        if (cursor.ahead(".") || cursor.ahead("/")) {
            text.append(cursor.read(1));
            return true;
        }
        return false;
    }

    private String segment(StringBuilder text) throws TemplateFault {
        String name = cursor.next() == '[' ? bracketed() : name();
        text.append(name);
        return name;
    }

    private String bracketed() throws TemplateFault {
        int length = cursor.until("]");
        if (cursor.next(length) != ']' || cursor.until("}}") < length) {
            throw cursor.fault("a closing ] is missing");
        }
        String name = cursor.read(length).substring(1);
        cursor.skip(1);
        return name;
    }

    /** A name. */
    String name() throws TemplateFault {
        String name = plain();
        if (name.isEmpty()) {
            throw cursor.fault(
                    cursor.ended()
                            ? "the template ends within a tag"
                            : "a name is needed, not \"" + cursor.peek(1) + "\"");
        }
        return cursor.read(name.length());
    }

    /** A name where the mark comes right after it, past both; empty, and nothing is read, where it does not. */
    String nameBefore(char mark) {
        String name = plain();
        if (!name.isEmpty() && cursor.next(name.length()) == mark) {
            cursor.skip(name.length() + 1);
            return name;
        }
        return "";
    }

    private String plain() {
        int length = 0;
        for (char next = cursor.next(); isOfName(next); next = cursor.next(length)) {
            length++;
        }
        return cursor.peek(length);
    }

    private static boolean isOfName(char character) {
        return character != '\uFFFF' && !Character.isWhitespace(character) && SPECIAL.indexOf(character) < 0;
    }
}
