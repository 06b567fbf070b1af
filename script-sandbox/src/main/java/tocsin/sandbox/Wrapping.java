package tocsin.sandbox;

/**
 * What is put around a source so that the harness gets hold of it. It is all on the first line and after the last, so lines stay what they are.
 * A source that is readable by itself but closes what is opened here gains nothing by it: all of it is its own run.
 */
final class Wrapping {

    private static final String BEFORE = "globalThis['#program'](async()=>{";
    private static final String AFTER = "\n;return typeof main==='function'?main:undefined})";

    private Wrapping() {}

    static String around(String source) {
        return BEFORE + source + AFTER;
    }

    /** The column in the source of what the engine says of the whole: on the first line it counts from 0, on all others from 1. */
    static int column(int line, int column) {
        return line == 1 ? Math.max(1, column + 1 - BEFORE.length()) : column;
    }
}
