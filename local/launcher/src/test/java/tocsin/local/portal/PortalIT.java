package tocsin.local.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.Neighbour;
import tocsin.local.OnSharedSystem;

/** Tocsin's own portal page in a browser: who gets in, and who else shows it. */
@NeedsBrowser
@OnSharedSystem
class PortalIT extends OnScreen {

    private static final String COMPANY = "portal-carrier";

    @Override
    void prepare() throws Exception {
        scene.tocsin()
                .put(
                        "/companies/" + COMPANY,
                        """
                        {"name": "Portal Carrier", "kind": "carrier", "currency": "EUR", "timeZone": "Europe/Berlin"}""");
    }

    @Test
    void a_token_in_the_address_is_taken_out_of_it_and_kept_while_the_page_is_open() throws Exception {
        Portal portal = visitor.open(administrator()).awaitSignedIn();

        assertThat(portal.address()).isEqualTo("/");
        portal.page().reload();
        portal.awaitSignedIn();
    }

    @Test
    void without_a_token_the_page_asks_for_one_and_takes_it() throws Exception {
        Portal portal = visitor.open(Optional.empty()).awaitSignIn();
        assertThat(portal.text("This page needs a token.")).isVisible();

        portal.signInWith(administrator().orElseThrow());

        portal.awaitSignedIn();
    }

    @Test
    void a_token_that_is_not_accepted_is_told_and_another_one_asked_for() throws Exception {
        Portal portal = visitor.open(Optional.of("eyJhbGciOiJub25lIn0.e30.none"));
        visitor.expectComplaint("\\b401\\b");

        assertThat(portal.text("The token is not accepted any more.")).isVisible();
        portal.signInWith(administrator().orElseThrow());

        portal.awaitSignedIn();
    }

    @Test
    void whoever_signs_out_leaves_no_token_behind() throws Exception {
        Portal portal = visitor.open(administrator()).awaitSignedIn();

        portal.button("Sign out").click();
        portal.awaitSignIn();
        portal.page().reload();

        portal.awaitSignIn();
    }

    @ParameterizedTest
    @CsvSource({"DESK, DARK", "PHONE, LIGHT"})
    void everybody_can_sign_in(Window window, ColorScheme colours) {
        Portal outside = visitor.open(Optional.empty(), window, colours).awaitSignIn();

        look(outside, "sign-in", window, colours);
    }

    @Test
    void another_portal_shows_the_components_by_one_script_tag(Neighbour neighbour) throws Exception {
        try (Embedding embedding = Embedding.of(
                neighbour,
                scene.run().addresses().path("gateway").textValue(),
                administrator().orElseThrow())) {
            var page = visitor.open(embedding.address());

            assertThat(page.locator("#company")).hasText("Portal Carrier");
            assertThat(page.locator("#gateway"))
                    .hasText(scene.run().addresses().path("gateway").textValue());
        }
    }
}
