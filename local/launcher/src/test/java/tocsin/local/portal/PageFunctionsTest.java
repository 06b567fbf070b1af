package tocsin.local.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The functions of the portal pages that need no page: the tests of {@code src/test/web}, written in JavaScript, in a browser, without a
 * running system. Modules that import Lit cannot be had here, as nothing is bundled.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFunctionsTest {

    private static final String SENTENCES = "async file => (await import('/test/vocabulary.js')).sentencesOf(file)";
    private static final String OUTCOME =
            "async ([file, index]) => (await import('/test/vocabulary.js')).outcomeOf(file, index)";

    private Chromium chromium;
    private Page page;

    @TestFactory
    Stream<DynamicContainer> functions_of_the_pages_without_a_page() {
        chromium = new Chromium();
        page = emptyPage();
        List<String> files = CheckedOut.files("/test/", ".test.js");
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> dynamicContainer(file, tests(file)));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Stream<DynamicTest> tests(String file) {
        @SuppressWarnings("unchecked")
        List<String> sentences = (List<String>) page.evaluate(SENTENCES, file);
        assertThat(sentences).as("tests of " + file).isNotEmpty().doesNotHaveDuplicates();
        return IntStream.range(0, sentences.size())
                .mapToObj(index -> dynamicTest(sentences.get(index), () -> run(file, index)));
    }

    private Page emptyPage() {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("America/New_York"))
                .newPage();
        CheckedOut.serve(page);
        page.navigate(CheckedOut.ORIGIN + "/");
        return page;
    }

    private void run(String file, int index) {
        String outcome = (String) page.evaluate(OUTCOME, List.of(file, index));
        if (!outcome.isEmpty()) {
            fail(outcome);
        }
    }
}
