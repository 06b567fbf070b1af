package tocsin.local.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.local.Scene;

/** Somebody with a browser. One browser serves all tests of a class; each of its windows has a profile of its own. */
final class Visitor implements AutoCloseable {

    private final String gateway;
    private final Chromium chromium;
    private final Map<BrowserContext, Complaints> windows = new LinkedHashMap<>();

    Visitor(Scene scene) throws Exception {
        this.gateway = scene.run().addresses().path("gateway").textValue();
        PlaywrightAssertions.setDefaultAssertionTimeout(Scene.SOON.toMillis());
        chromium = new Chromium();
    }

    /** Opens the portal at a desk, in light colours. */
    Portal open(Optional<String> token) {
        return open(token, Window.DESK, ColorScheme.LIGHT);
    }

    /** Opens the portal by the link that {@code ./run} prints. */
    Portal open(Optional<String> token, Window window, ColorScheme colours) {
        Portal portal = new Portal(gateway, page(window, colours));
        portal.open(token);
        return portal;
    }

    /** Opens a page somewhere else. */
    Page open(URI elsewhere) {
        Page page = page(Window.DESK, ColorScheme.LIGHT);
        page.navigate(elsewhere.toString());
        return page;
    }

    private Page page(Window window, ColorScheme colours) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setColorScheme(colours)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(Scene.SOON.toMillis());
        Page page = context.newPage();
        windows.put(context, Complaints.of(page));
        return page;
    }

    /** A test is about what the pages complain of: what matches this, a regular expression, is none. */
    void expectComplaint(String pattern) {
        windows.values().forEach(complaints -> complaints.expect(pattern));
    }

    /** Closes all windows. None of them may have complained of anything unexpected. */
    void leave() {
        List<String> complaints = new ArrayList<>();
        windows.forEach((context, of) -> {
            complaints.addAll(of.unexpected());
            context.close();
        });
        windows.clear();
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
