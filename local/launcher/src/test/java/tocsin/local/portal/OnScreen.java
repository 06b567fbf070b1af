package tocsin.local.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tocsin.local.Scene;

/** Somebody with a browser on the shared system. It serves all tests of a class; after each no page may have complained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnScreen {

    Scene scene;
    Visitor visitor;

    @BeforeEach
    void arrive(Scene shared) throws Exception {
        if (visitor == null) {
            scene = shared;
            visitor = new Visitor(scene);
            prepare();
        }
    }

    /** Defines, once, what the tests of a class look at. */
    abstract void prepare() throws Exception;

    @AfterEach
    void leave() {
        visitor.leave();
    }

    @AfterAll
    void stop() {
        if (visitor != null) {
            visitor.close();
        }
    }

    Optional<String> administrator() throws Exception {
        return Optional.of(scene.run().addresses().path("token").textValue());
    }

    /** Keeps what a page looks like, and demands that everybody can read it, and nobody has to scroll to and fro. */
    static void look(Portal portal, String name, Window window, ColorScheme colours) {
        portal.picture((name + "-" + window + "-" + colours).toLowerCase(Locale.ROOT));
        assertThat(Axe.findings(portal.page())).as(name).isEmpty();
        assertThat(portal.overhang()).as(name).isZero();
    }
}
