package tocsin.config.catalog.rest;

import java.util.Arrays;
import tocsin.config.catalog.Batch;
import tocsin.config.catalog.Expectation;
import tocsin.config.catalog.json.Fingerprint;
import tocsin.rest.ProblemException;

/** Entity tags of everything that is in sight: a digest, so that only a change of that makes another one. */
final class Tags {

    private Tags() {}

    static String of(Fingerprint fingerprint) {
        return '"' + fingerprint.text() + '"';
    }

    /** What {@code If-Match} expects; anything where it is null. */
    static Expectation expected(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? Expectation.NONE : new Same(ifMatch);
    }

    private static final class Same implements Expectation {

        private final String ifMatch;
        private final Fingerprint there = new Fingerprint();

        Same(String ifMatch) {
            this.ifMatch = ifMatch;
        }

        @Override
        public void see(Batch batch) {
            there.add(batch);
        }

        @Override
        public void check() {
            String current = of(there);
            boolean matches = Arrays.stream(ifMatch.split(","))
                    .map(String::trim)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(current));
            if (!matches) {
                throw ProblemException.changedMeanwhile(current);
            }
        }
    }
}
