package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.message.Message;
import tocsin.notification.message.Pictures;
import tocsin.notification.transition.json.TransitionReader;

/** What is told of scripts, word by word. */
class ScriptMessagesTest {

    private final HandlebarsComposer composer = new HandlebarsComposer(
            new TransitionReader(Examples.JSON),
            Pictures.NONE,
            Composers.NO_SCRIPTS,
            Composers.writer(),
            Runnable::run);

    @Test
    void an_alert_that_asks_a_script_fires() {
        Message message = compose(Examples.script());

        assertThat(message)
                .returns(
                        "[warning] Acme Telecom: Out of money soon – The balance lasts for 1.4 hours at 35.70 EUR an hour",
                        Message::subject)
                .returns(
                        """
                        FIRING: Out of money soon
                        Acme Telecom

                        The balance lasts for 1.4 hours at 35.70 EUR an hour.

                        Script runway: The balance lasts for 1.4 hours at 35.70 EUR an hour.

                          Script: runway
                          When: Monday, 2 March 2026, 11:21:30 (Europe/Berlin, UTC+01:00)
                          Notice level: warning

                        You will get another message when it has reset.

                        --
                        Tocsin. Company acme, alert 5f0c3a77-9d0e-4a55-8a2b-3c1de4b7a902, transition c3a1e6d2-1f0b-4c8e-9a77-5b2d8f4e6a01
                        """,
                        Message::text)
                .returns(
                        "FIRING Acme Telecom: Out of money soon."
                                + " The balance lasts for 1.4 hours at 35.70 EUR an hour. 11:21 2 Mar",
                        Message::sms);
        assertThat(message.html()).hasValueSatisfying(html -> assertThat(html)
                .containsSubsequence(
                        ">The balance lasts for 1.4 hours at 35.70 EUR an hour.</div>",
                        "Script runway:",
                        ">Script</td>",
                        ">runway</td>")
                .doesNotContain("no value", "hoursLeft"));
    }

    @Test
    void an_alert_that_compares_the_number_of_a_script_shows_it() {
        ObjectNode number = Examples.failed()
                .put("cause", "repeated")
                .put("value", 0.0125)
                .put("message", "Globex costs too much.")
                .put("reason", "Script margin 0.0125 is below 0.02: Globex costs too much.");

        Message message = compose(number);

        assertThat(message)
                .returns(
                        "[error] Acme Telecom: Margin per call – still: Script margin 0.0125 (< 0.02)",
                        Message::subject)
                .returns(
                        """
                        STILL FIRING: Margin per call
                        Acme Telecom

                        Globex costs too much.

                        Script margin 0.0125 is below 0.02: Globex costs too much.

                          Script margin: 0.0125
                          Fires at: < 0.02
                          Resets at: 0.025 or above
                          When: Monday, 2 March 2026, 12:15:00 (Europe/Berlin, UTC+01:00)
                          Schedule: */15 * * * *
                          Notice level: error

                        You will get another message when it has reset.

                        --
                        Tocsin. Company acme, alert 7c9e6679-7425-40de-944b-e07fc1f90ae7, transition e8c3a5d9-7f4b-4a2a-9d66-1bafae2c4d03
                        """,
                        Message::text)
                .returns(
                        "STILL FIRING Acme Telecom: Margin per call. 0.0125 (< 0.02): Globex costs too much. 12:15 2 Mar",
                        Message::sms);
    }

    @Test
    void what_a_script_tells_is_told_plainly() {
        Message message = compose(Examples.told().put("title", "Prices").put("message", "One & two.\nThree."));

        assertThat(message)
                .returns("[info] Acme Telecom: Prices", Message::subject)
                .returns(
                        """
                        Prices
                        Acme Telecom

                        One & two.
                        Three.

                          Script: runway
                          When: Monday, 2 March 2026, 12:00:00 (Europe/Berlin, UTC+01:00)
                          Notice level: info

                        --
                        Tocsin. Company acme, alert 5f0c3a77-9d0e-4a55-8a2b-3c1de4b7a902, transition d7b2f4c8-6e3a-4f19-8c55-0a9e7d1b3c02
                        """,
                        Message::text)
                .returns("Acme Telecom: Prices. One & two. Three. 12:00 2 Mar", Message::sms);
        assertThat(message.html()).hasValueSatisfying(html -> assertThat(html)
                .contains(">MESSAGE", ">One &amp; two.<br>\nThree.</div>", "A script tells this.")
                .doesNotContain("has something to say:</"));
    }

    @Test
    void whoever_looks_after_a_script_is_told_that_it_fails_and_what_to_do() {
        Message message = compose(Examples.failed());

        assertThat(message)
                .returns("[error] Acme Telecom: Margin per call – the script margin fails", Message::subject)
                .returns(
                        """
                        SCRIPT FAILED: Margin per call
                        Acme Telecom

                        Script margin failed 5 times in a row, at last: TypeError: cannot read property 'cost' of undefined (line 4, column 17).

                        You are told since you look after the script margin, which the alert "Margin per call" of Acme Telecom asks.

                        What to do:
                        - GET /api/v1/script-runs?alert=7c9e6679-7425-40de-944b-e07fc1f90ae7&company=acme shows its last run, with what it wrote on its console.
                        - POST /api/v1/script-runs runs a new version of it that nothing comes of.
                        - PUT /api/v1/scripts/margin puts the new version in its place.

                          Script: margin
                          Fires at: < 0.02
                          Resets at: 0.025 or above
                          When: Monday, 2 March 2026, 12:15:00 (Europe/Berlin, UTC+01:00)
                          Schedule: */15 * * * *
                          Notice level: error

                        The alert stays as it is while its script fails.

                        --
                        Tocsin. Company acme, alert 7c9e6679-7425-40de-944b-e07fc1f90ae7, transition e8c3a5d9-7f4b-4a2a-9d66-1bafae2c4d03
                        """,
                        Message::text)
                .returns(
                        "SCRIPT FAILED Acme Telecom: Margin per call. Script margin failed 5 times in a row, at last:"
                                + " TypeError: cannot read property 'cost' of undefined (line 4, column 17). 12:15 2 Mar",
                        Message::sms);
        assertThat(message.html()).hasValueSatisfying(html -> assertThat(html)
                .contains("<code>GET /api/v1/script-runs?alert=7c9e6679-7425-40de-944b-e07fc1f90ae7&amp;company=acme"));
    }

    @Test
    void a_message_of_any_length_gets_through_and_is_cut_where_there_is_little_room() {
        Message message = compose(Examples.script().put("message", "word ".repeat(400)));

        assertThat(message.subject()).endsWith("word word...").hasSizeLessThan(200);
        assertThat(message.sms()).contains("word word.... 11:21 2 Mar").hasSizeLessThan(220);
        assertThat(message.text()).contains("word ".repeat(399) + "word");
    }

    @Test
    void a_list_tells_what_scripts_say() {
        Message message = composer.compose(List.of(
                        Examples.script().toString(),
                        Examples.told().toString(),
                        Examples.failed().toString()))
                .await()
                .indefinitely()
                .message();

        assertThat(message.subject()).isEqualTo("[error] 3 alerts of Acme Telecom: 1 firing");
        assertThat(message.text())
                .contains(
                        """
                        Acme Telecom (3)
                          [error] SCRIPT FAILED: Margin per call – Script margin failed 5 times in a row, at last: TypeError: cannot read property 'cost' of undefined (line 4, column 17) (< 0.02), 12:15:00
                          [warning] FIRING: Out of money soon – The balance lasts for 1.4 hours at 35.70 EUR an hour, 11:21:30
                          [info] MESSAGE: Out of money soon – A carrier has raised its price by 12 %, 12:00:00
                        """);
    }

    private Message compose(ObjectNode transition) {
        return composer.compose(List.of(transition.toString()))
                .await()
                .indefinitely()
                .message();
    }
}
