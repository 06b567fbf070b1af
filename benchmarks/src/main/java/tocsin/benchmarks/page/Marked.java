package tocsin.benchmarks.page;

/** A document of which some parts, between {@code <!-- name -->} and {@code <!-- /name -->}, are written by a program. */
record Marked(String text) {

    /**
     * The document with a part written anew; all else stays as it is.
     *
     * @throws IllegalStateException where the document has no such part
     */
    Marked with(String name, String part) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("The document has no part between " + begin.strip() + " and " + end);
        }
        return new Marked(text.substring(0, from + begin.length()) + part + text.substring(to));
    }
}
