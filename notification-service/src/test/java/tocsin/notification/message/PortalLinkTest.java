package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;

class PortalLinkTest {

    @Test
    void names_stand_for_ids_and_cannot_become_anything_else() {
        assertThat(new PortalLink(Optional.of("https://portal.example.com/{company}/{alert}"))
                        .to(Examples.transition(Examples.firing().put("company", "a/b c&d"))))
                .contains("https://portal.example.com/a%2Fb%20c%26d/0f8fad5b-d9cb-469f-a165-70867728950e");
    }

    @Test
    void without_a_portal_there_is_no_link() {
        assertThat(new PortalLink(Optional.empty()).to(Examples.transition(Examples.firing())))
                .isEmpty();
    }

    @Test
    void only_web_pages_are_linked_to() {
        assertThatThrownBy(() -> new PortalLink(Optional.of("javascript:alert(1)")))
                .hasMessage("tocsin.portal.url must begin with https:// or http://, not: javascript:alert(1)");
    }
}
