package tocsin.config.company;

import tocsin.config.text.Word;

/** Which side of a call a company is on. */
public enum CompanyKind implements Word {
    /** Sends calls and pays for them. */
    CUSTOMER("customer"),
    /** Takes calls and is paid for them. */
    CARRIER("carrier");

    private final String text;

    CompanyKind(String text) {
        this.text = text;
    }

    /**
     * Reads a kind.
     *
     * @throws IllegalArgumentException where there is no such kind
     */
    public static CompanyKind of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
