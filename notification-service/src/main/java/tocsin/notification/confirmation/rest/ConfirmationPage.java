package tocsin.notification.confirmation.rest;

import tocsin.notification.confirmation.Consent;
import tocsin.notification.confirmation.InvitationWords;

/** The page that somebody sees who follows the link in his message. */
final class ConfirmationPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title>
            <style>body{font:16px/1.5 sans-serif;max-width:34em;margin:3em auto;padding:0 1em}button{font:inherit;padding:.5em 1em}</style>
            </head>
            <body><h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private ConfirmationPage() {}

    /** The question, with a button: a mail scanner that follows links presses none. */
    static String question(Consent consent) {
        return consent.given()
                ? given(consent)
                : page(
                        "Do you want these alerts?",
                        """
                        <p>%s would like to send alerts about telephone traffic to <strong>%s</strong>.</p>
                        <form method="post"><button>Yes, send me alerts</button></form>
                        <p>If you do not want them, close this page. Nothing is sent to you.</p>"""
                                .formatted(asker(consent), escaped(consent.recipient())));
    }

    static String given(Consent consent) {
        return page(
                "Thank you",
                "<p>Alerts of %s go to <strong>%s</strong> from now on.</p>"
                        .formatted(asker(consent), escaped(consent.recipient())));
    }

    static String unknown() {
        return page(
                "This link is not good", "<p>It has expired, or was not copied as a whole. Nothing has changed.</p>");
    }

    private static String page(String title, String body) {
        return PAGE.formatted(title, body);
    }

    private static String asker(Consent consent) {
        return escaped(InvitationWords.asker(consent.companyName()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
