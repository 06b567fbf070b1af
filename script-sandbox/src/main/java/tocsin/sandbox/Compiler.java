package tocsin.sandbox;

import java.util.Optional;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;
import tocsin.sandbox.engine.Panic;

/** Makes bytecode of sources, once each as long as they are remembered. Safe for threads. */
final class Compiler {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final long MOST_REMEMBERED = 16L << 20;

    private final Image bare;
    private final int longest;
    private final Remembered<String, Reading> readings = new Remembered<>(MOST_REMEMBERED);

    /**
     * @param bare an engine with nothing in it
     * @param longest source, in characters
     */
    Compiler(Image bare, int longest) {
        this.bare = bare;
        this.longest = longest;
    }

    /** What is remembered of this source, or {@code null}. */
    Reading known(String source) {
        return readings.get(source);
    }

    Reading read(Engine engine, String source) {
        if (source.length() > longest) {
            return faulty(Place.BEGINNING, "the source is longer than " + longest + " characters");
        }
        Reading reading = readAnew(engine, source);
        readings.put(source, reading, source.length() * 2L + reading.size());
        return reading;
    }

    private Reading readAnew(Engine engine, String given) {
        int nothing = given.indexOf('\0');
        if (nothing >= 0) {
            return faulty(Place.at(given, nothing), "a source cannot contain the character U+0000");
        }
        String source = given.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? " " + given.substring(1) : given;
        // By itself first: whatever is wrong is said of the source, and not of what is around it.
        Optional<Complaint> complaint = complaint(engine, source);
        if (complaint.isPresent()) {
            Search search = new Search(beginning -> complaint(engine, beginning));
            return faulty(search.of(complaint.get(), source), complaint.get().message());
        }
        return wrapped(engine, source);
    }

    /** What only cannot be read where it is put, such as {@code export}. */
    private Reading wrapped(Engine engine, String source) {
        try {
            return new Reading.Readable(compiled(engine, Wrapping.around(source)));
        } catch (Panic panic) {
            Complaint complaint = Complaint.in(panic.getMessage()).orElseThrow(() -> panic);
            return faulty(Place.at(source, Place.beginning(source, complaint.line())), complaint.message());
        }
    }

    private Optional<Complaint> complaint(Engine engine, String source) {
        try {
            compiled(engine, source);
            return Optional.empty();
        } catch (Panic panic) {
            return Optional.of(Complaint.in(panic.getMessage()).orElseThrow(() -> panic));
        }
    }

    private byte[] compiled(Engine engine, String text) {
        engine.become(bare);
        return engine.compile(text);
    }

    private static Reading faulty(Place place, String message) {
        return new Reading.Faulty(place.fault(message));
    }
}
