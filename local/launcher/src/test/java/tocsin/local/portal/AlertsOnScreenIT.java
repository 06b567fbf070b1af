package tocsin.local.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.OnSharedSystem;

/** What people do with alerts on Tocsin's own page: make one, try it out, see it fire by real calls, and what became of it. */
@NeedsBrowser
@OnSharedSystem
class AlertsOnScreenIT extends OnScreen {

    private static final Locator.GetByLabelOptions EXACTLY = new Locator.GetByLabelOptions().setExact(true);
    private static final String COMPANY = "screen-telecom";
    private static final String OTHER = "screen-rival";
    private static final List<String> PARTS =
            List.of("alerts", "history", "silences", "penalties", "templates", "scripts");

    @Override
    void prepare() throws Exception {
        for (String company : List.of(COMPANY, OTHER)) {
            scene.tocsin()
                    .put(
                            "/companies/" + company,
                            """
                            {"name": "%s", "kind": "customer", "currency": "EUR", "timeZone": "Europe/Berlin"}"""
                                    .formatted(nameOf(company)));
        }
    }

    private static String nameOf(String company) {
        return company.equals(COMPANY) ? "Screen Telecom" : "Screen Rival";
    }

    @Test
    void an_alert_is_made_and_tried_out_fires_before_ones_eyes_is_told_and_over() throws Exception {
        String title = "Low <b onclick=\"alert(1)\">ASR</b> & more";
        Portal portal = visitor.open(administrator()).awaitSignedIn().goTo("alerts", COMPANY);

        portal.button("New alert").click();
        Locator form = portal.alertForm();
        form.getByLabel("Title").fill(title);
        form.getByLabel("E-mail/Phone").fill("screen@acme.example");
        form.getByLabel("E-mail/Phone").press("Enter");
        form.getByLabel("Area", EXACTLY).selectOption("asr");
        form.getByLabel("Operator").selectOption("<=");
        form.getByLabel("Threshold", EXACTLY).fill("30");
        form.getByLabel("Reset threshold").fill("40");
        portal.button("Sample period 5 minutes").click();
        form.getByLabel("Minimum calls").fill("4");
        portal.button("Save").click();

        Locator row = portal.row(title);
        assertThat(row).containsText("ASR at or below 30 %");
        tryOut(portal, title);

        report("first", 6, 503);
        assertThat(portal.state(row)).hasAttribute("data-state", "firing");
        scene.awaitMails("screen@acme.example", 1);
        assertThat(row).containsText(Pattern.compile("\\b0 %"));

        report("second", 9, 200);
        assertThat(portal.state(row)).hasAttribute("data-state", "ok");
        scene.awaitMails("screen@acme.example", 2);
        seeWhatBecameOfIt(portal, title);
    }

    private static void tryOut(Portal portal, String title) {
        portal.button("Test " + title).click();
        portal.field("ASR to judge").fill("12");
        portal.button("Try it out").click();

        assertThat(portal.page().locator("li[data-stage]")).hasCount(4);
        assertThat(portal.page().locator("li[data-stage='evaluate']")).containsText("ASR 12 % is at or below 30 %");
        portal.page().keyboard().press("Escape");
        assertThat(portal.field("ASR to judge")).hasCount(0);
    }

    private static void seeWhatBecameOfIt(Portal portal, String title) {
        portal.button("History of " + title).click();
        Locator firing = portal.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Numbers and notifications: .*, Fired, ")));
        firing.click();

        assertThat(portal.text("screen@acme.example").last()).isVisible();
        assertThat(portal.page().locator("[data-status='sent']").first()).isVisible();
    }

    @Test
    void what_a_script_says_stays_text() throws Exception {
        String html = "<img src=x onerror=alert(1)>";
        Portal portal = visitor.open(administrator())
                .awaitSignedIn()
                .goTo("scripts", COMPANY)
                .awaitShown();

        portal.button("New script").click();
        portal.page()
                .getByLabel("Source", new Page.GetByLabelOptions().setExact(true))
                .fill("function main() { console.log('%s'); return { fire: true, message: '%s' }; }"
                        .formatted(html, html));
        portal.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Run").setExact(true))
                .click();

        Locator result =
                portal.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Result of the run"));
        assertThat(result.getByText(html, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(portal.page().locator("img[src=x]")).hasCount(0);
    }

    @Test
    void a_companys_user_sees_nothing_of_anothers() throws Exception {
        scene.define(alertOf(COMPANY, "Mine"));
        scene.define(alertOf(OTHER, "Not mine"));
        Portal portal = visitor.open(Optional.of(editor())).awaitSignedIn();

        assertThat(portal.row("Mine")).isVisible();
        for (String part : PARTS) {
            portal.goTo(part, "").awaitShown();
            assertThat(portal.text("Not mine")).hasCount(0);
            assertThat(portal.text("Screen Rival")).hasCount(0);
        }
        assertThat(portal.navigation()).not().containsText("Global alerts");
    }

    @Test
    void while_nothing_is_heard_the_page_says_so_until_it_is_live_again() throws Exception {
        Portal portal = visitor.open(Optional.empty()).awaitSignIn();
        visitor.expectComplaint("/api/v1/events|ERR_FAILED");
        portal.page().route("**/api/v1/events", Route::abort);

        portal.signInWith(administrator().orElseThrow());
        assertThat(portal.text("Not live since")).isVisible();
        portal.page().unroute("**/api/v1/events");

        assertThat(portal.page().locator(".live")).hasAttribute("data-state", "live");
        assertThat(portal.text("Not live since")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"DESK, LIGHT", "PHONE, DARK"})
    void everybody_can_read_and_use_every_part(Window window, ColorScheme colours) throws Exception {
        Portal portal = visitor.open(administrator(), window, colours).awaitSignedIn();

        for (String part : PARTS) {
            portal.goTo(part, COMPANY).awaitShown();
            look(portal, part, window, colours);
        }
        portal.goTo("alerts", COMPANY).awaitShown();
        portal.button("New alert").click();
        portal.alertForm().getByLabel("Title").fill("Low ASR");
        look(portal, "editor", window, colours);
    }

    private String editor() throws Exception {
        return scene.run()
                .issuer()
                .token("editor of " + COMPANY, Set.of("editor"), Set.of(COMPANY), Duration.ofHours(1));
    }

    private static String alertOf(String company, String title) {
        return """
                {"title": "%s", "company": "%s", "recipients": ["quiet@acme.example"], "area": "balance", "operator": "<",
                 "threshold": 5}"""
                .formatted(title, company);
    }

    /** Some calls of the company that have just ended, all in the same way. */
    private void report(String batch, int count, int sipCode) throws Exception {
        Instant end = Instant.now();
        String answered = sipCode == 200 ? "\"answeredAt\": \"" + end.minusSeconds(30) + "\"," : "";
        String calls = IntStream.range(0, count)
                .mapToObj(call ->
                        """
                        {"id": "screen-%s-%d", "type": "cdr", "customer": "%s", "startedAt": "%s", %s "endedAt": "%s", "sipCode": %d}"""
                                .formatted(batch, call, COMPANY, end.minusSeconds(40), answered, end, sipCode))
                .collect(Collectors.joining(",", "[", "]"));
        scene.tocsin().post("/calls", calls);
    }
}
