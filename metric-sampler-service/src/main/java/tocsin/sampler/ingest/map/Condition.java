package tocsin.sampler.ingest.map;

import tocsin.sampler.ingest.map.Document.Found;
import tocsin.sampler.ingest.map.Document.Kind;

/** Something that holds for a document of a switch, and not for those of others. */
public sealed interface Condition {

    /** The place that it is about. */
    Pointer pointer();

    /** Whether it holds for what is at the place. */
    boolean holds(Found found);

    /** What is wrong where it does not hold, such as {@code is not equal to INVITE}. */
    String otherwise();

    /** There is something at the place, be it null. */
    record Exists(Pointer pointer) implements Condition {
        @Override
        public boolean holds(Found found) {
            return found.kind() != Kind.NOTHING;
        }

        @Override
        public String otherwise() {
            return "is not there";
        }
    }

    /** What is there is of a kind. */
    record OfKind(Pointer pointer, Kind kind, String word) implements Condition {
        @Override
        public boolean holds(Found found) {
            return found.kind() == kind;
        }

        @Override
        public String otherwise() {
            return "is not of the kind " + word;
        }
    }

    /** The text, number or boolean that is there is a certain one; 200 and "200" are the same. */
    record Equals(Pointer pointer, String value) implements Condition {
        @Override
        public boolean holds(Found found) {
            return value.equals(found.text());
        }

        @Override
        public String otherwise() {
            return "is not equal to " + value;
        }
    }

    /** The text, number or boolean that is there has a pattern. */
    record Matches(Pointer pointer, TextPattern pattern, String regex) implements Condition {
        @Override
        public boolean holds(Found found) {
            return found.text() != null
                    && found.text().length() <= Source.LONGEST
                    && pattern.capture(found.text()) != null;
        }

        @Override
        public String otherwise() {
            return "does not match " + regex;
        }
    }
}
