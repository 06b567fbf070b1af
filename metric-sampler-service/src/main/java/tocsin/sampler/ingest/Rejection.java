package tocsin.sampler.ingest;

/**
 * Something that could not be taken.
 *
 * @param index its place in the array that it came in; 0 where it came alone
 * @param original the text of it, untouched
 * @param reason what is wrong
 * @param detail what exactly, for a person to read
 * @param map the field map by which it was read; null where none was needed or none fits
 */
public record Rejection(int index, byte[] original, Reason reason, String detail, String map) {

    /** Something that no field map has read. */
    public Rejection(int index, byte[] original, Reason reason, String detail) {
        this(index, original, reason, detail, null);
    }

    /** Why something could not be taken. */
    public enum Reason {
        /** It is not JSON. */
        MALFORMED("malformed"),
        /** An array of more objects than are taken at a time; it is refused whole. */
        TOO_MANY("too-many"),
        /** It is JSON, but no object. */
        NOT_AN_OBJECT("not-an-object"),
        /** A field that must be there is not. */
        MISSING_FIELD("missing-field"),
        /** A field is not of its form, or contradicts another one. */
        INVALID_FIELD("invalid-field"),
        /** It is of a time that our clock has not reached. */
        IN_THE_FUTURE("in-the-future"),
        /** A sample of something that is no gauge of this version. */
        UNKNOWN_AREA("unknown-area");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The name in the contract. */
        public String code() {
            return code;
        }
    }
}
