package tocsin.config.alert;

import tocsin.config.text.PlainText;

/** Titles of alerts. They become the subjects of e-mails, so a line break in one would forge a header. */
public final class AlertTitle {

    private static final int LONGEST = 200;

    private AlertTitle() {}

    /**
     * Takes a title.
     *
     * @throws IllegalArgumentException where it is not one line of 1 to {@value #LONGEST} characters
     */
    public static String of(String text) {
        return PlainText.of(text, LONGEST);
    }
}
