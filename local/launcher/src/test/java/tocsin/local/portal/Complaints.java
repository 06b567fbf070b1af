package tocsin.local.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a page has said on its console, which errors it has not caught, and which of its requests have failed. */
final class Complaints {

    private static final int FIRST_BAD_STATUS = 400;
    private static final Set<String> SAID_LOUDLY = Set.of("error", "warning");
    /** A page that is left gives up what it has asked for. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final List<String> all = new ArrayList<>();
    private final List<Predicate<String>> expected = new ArrayList<>();

    /** Takes down what a page complains of from now on. */
    static Complaints of(Page page) {
        Complaints complaints = new Complaints();
        page.onConsoleMessage(message -> {
            if (SAID_LOUDLY.contains(message.type())) {
                complaints.all.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.all.add("not caught: " + error));
        page.onResponse(complaints::look);
        page.onRequestFailed(complaints::failed);
        return complaints;
    }

    private void look(Response answer) {
        if (answer.status() >= FIRST_BAD_STATUS) {
            all.add("answered " + answer.status() + ": " + answer.request().method() + " " + answer.url());
        }
    }

    private void failed(Request request) {
        if (!GIVEN_UP.equals(request.failure())) {
            all.add("failed, " + request.failure() + ": " + request.method() + " " + request.url());
        }
    }

    /** Says that a test is about this: what matches is none. The browser tells each bad answer on the console, too. */
    void expect(String pattern) {
        expected.add(Pattern.compile(pattern).asPredicate());
    }

    /** All that nobody expected. */
    List<String> unexpected() {
        return all.stream()
                .filter(complaint -> expected.stream().noneMatch(each -> each.test(complaint)))
                .toList();
    }
}
