package tocsin.sampler.ingest.map;

/** A record of some switch, of which single places can be looked at. */
@FunctionalInterface
public interface Document {

    /** What is at a place; {@link Found#NOTHING} where the way does not lead anywhere. */
    Found at(Pointer place);

    /**
     * What is at a place.
     *
     * @param kind what kind of value
     * @param text a text as it is, a number or a boolean as it is written; null for all others
     */
    record Found(Kind kind, String text) {

        /** There is no such place. */
        public static final Found NOTHING = new Found(Kind.NOTHING, null);
    }

    /** The kinds of values that JSON has. */
    enum Kind {
        NOTHING,
        NULL,
        TEXT,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY
    }
}
