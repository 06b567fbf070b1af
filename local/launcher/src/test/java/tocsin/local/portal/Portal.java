package tocsin.local.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Optional;

/** Tocsin's own portal page in a window, as somebody uses it: by what stands on it, and by the roles of its parts. */
final class Portal {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String gateway;
    private final Page page;

    Portal(String gateway, Page page) {
        this.gateway = gateway;
        this.page = page;
    }

    void open(Optional<String> token) {
        page.navigate(gateway + "/" + token.map(text -> "#token=" + text).orElse(""));
    }

    /** The page itself, for what is not worth a method here. */
    Page page() {
        return page;
    }

    /** What is in the address bar, after the host. */
    String address() {
        return page.url().substring(gateway.length());
    }

    /** The links to the parts of the page; only there for somebody who is signed in. */
    Locator navigation() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Parts of this page"));
    }

    Portal awaitSignedIn() {
        assertThat(navigation()).isVisible();
        return this;
    }

    /** Waits until all that was asked for stands there. */
    Portal awaitShown() {
        assertThat(text("Loading …")).hasCount(0);
        return this;
    }

    Portal awaitSignIn() {
        assertThat(page.getByLabel("Token")).isVisible();
        return this;
    }

    /** Goes to a part of the page: {@code alerts}, {@code history}, ... */
    Portal goTo(String view, String company) {
        page.evaluate("address => { location.hash = address; }", "#/" + view + "/" + company);
        return this;
    }

    void signInWith(String token) {
        page.getByLabel("Token").fill(token);
        button("Go on").click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** A field of a form, by what stands at it. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The form of a new alert, or of one that is changed. */
    Locator alertForm() {
        return page.getByRole(
                AriaRole.FORM, new Page.GetByRoleOptions().setName("Alert").setExact(true));
    }

    /** An alert in the list. */
    Locator row(String title) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
    }

    /** How an alert in the list stands. */
    Locator state(Locator row) {
        return row.locator("[data-state]").first();
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** How many pixels the page is wider than the window; what is not 0 has people scroll to and fro. */
    int overhang() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Keeps what the page looks like, as {@code target/screenshots/NAME.png}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
