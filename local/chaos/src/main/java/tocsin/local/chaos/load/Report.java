package tocsin.local.chaos.load;

/** What a switch or a billing system reports: one JSON object. */
sealed interface Report permits CallReport, SampleReport {

    /** The address that it is for. */
    String address();

    /** Itself as JSON. */
    String json();
}
