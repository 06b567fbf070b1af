package tocsin.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;
import tocsin.sandbox.engine.Panic;

/** Makes bytecode of sources, once each as long as they are remembered. Safe for threads. */
final class Compiler {

    private static final Pattern WORDS = Pattern.compile(
            "on an `Err` value: (?:Error: )?(.*?)\\n(?:\\s+at function\\.mjs:(\\d+):(\\d+))?", Pattern.DOTALL);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Image bare;
    private final int longest;
    private final Remembered<String, Reading> readings;

    /**
     * @param bare an engine with nothing in it
     * @param longest source, in characters
     */
    Compiler(Image bare, int longest) {
        this.bare = bare;
        this.longest = longest;
        this.readings = new Remembered<>(16L << 20);
    }

    Reading read(Engine engine, String source) {
        if (source.length() > longest) {
            return new Reading.Faulty(new Fault("the source is longer than " + longest + " characters", 1, 1));
        }
        Reading known = readings.get(source);
        if (known != null) {
            return known;
        }
        Reading reading = readAnew(engine, source);
        readings.put(source, reading, source.length() * 2L + reading.size());
        return reading;
    }

    private Reading readAnew(Engine engine, String given) {
        String source = !given.isEmpty() && given.charAt(0) == BYTE_ORDER_MARK ? " " + given.substring(1) : given;
        // By itself first: whatever is wrong is said of the source, and not of what is around it.
        Reading alone = compiled(engine, source, source);
        return alone instanceof Reading.Readable ? compiled(engine, Wrapping.around(source), source) : alone;
    }

    private Reading compiled(Engine engine, String text, String source) {
        engine.become(bare);
        try {
            return new Reading.Readable(engine.compile(text));
        } catch (Panic panic) {
            Matcher said = WORDS.matcher(panic.getMessage());
            if (!said.find()) {
                throw panic;
            }
            return new Reading.Faulty(fault(said, !text.equals(source), source));
        }
    }

    private static Fault fault(Matcher said, boolean wrapped, String source) {
        String message = said.group(1);
        if (said.group(2) == null) {
            return new Fault(message, 1, 1);
        }
        int line = Integer.parseInt(said.group(2));
        int column = Integer.parseInt(said.group(3));
        return Place.of(source, line, wrapped ? Wrapping.column(line, column) : column)
                .fault(message);
    }
}
