package tocsin.sandbox;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where in its line a fault is, which the engine does not tell reliably: a source that ends just behind the fault has the same fault, one
 * that ends before it has not.
 *
 * @param complaints what the engine says of a source, or nothing
 */
record Search(Function<String, Optional<Complaint>> complaints) {

    /** Reading the beginning of a longer source again and again would take too long. */
    private static final int LONGEST = 64 * 1024;

    Place of(Complaint complaint, String source) {
        if (complaint.line() == 0) {
            return named(complaint, source);
        }
        if (complaint.isOfTheEnd()) {
            return Place.at(source, source.length());
        }
        int from = Place.beginning(source, complaint.line());
        int to = Math.max(from, Place.beginning(source, complaint.line() + 1));
        if (source.length() > LONGEST || !has(complaint, source.substring(0, to))) {
            return Place.at(source, from);
        }
        return Place.at(source, begin(complaint, source, from, shortest(complaint, source, from, to)));
    }

    /** A module cannot be found, which the engine says without a place. */
    private static Place named(Complaint complaint, String source) {
        String name = Pattern.quote(complaint.token().orElse(""));
        Matcher literal = Pattern.compile("['\"]" + name + "['\"]").matcher(source);
        return literal.find() ? Place.at(source, literal.start()) : Place.BEGINNING;
    }

    private int shortest(Complaint complaint, String source, int from, int to) {
        int without = from;
        int with = to;
        while (with - without > 1) {
            int middle = (without + with) >>> 1;
            if (has(complaint, source.substring(0, middle))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    private boolean has(Complaint complaint, String source) {
        return complaints
                .apply(source)
                .filter(it -> it.message().equals(complaint.message()))
                .isPresent();
    }

    /** Where the piece begins that ends there. */
    private static int begin(Complaint complaint, String source, int from, int end) {
        String token = complaint.token().orElse("");
        if (!token.isEmpty() && source.substring(0, end).endsWith(token)) {
            return Math.max(from, end - token.length());
        }
        int begin = Math.max(from, end - 1);
        while (begin > from
                && Character.isJavaIdentifierPart(source.charAt(begin))
                && Character.isJavaIdentifierPart(source.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
