package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import tocsin.sampler.ContractFiles;

class CupboardTest {

    private final Cupboard cupboard = new Cupboard((ObjectNode) ContractFiles.json("{\"a\": 1}".getBytes()));

    private static TextNode text(int length) {
        return TextNode.valueOf("x".repeat(length));
    }

    @Test
    void keepsWhatIsPutUntilItIsTakenAway() {
        cupboard.set("b", text(1));
        assertThat(cupboard.get("b")).contains(text(1));
        cupboard.remove("a");

        assertThat(cupboard.get("a")).isEmpty();
        assertThat(cupboard.all()).hasToString("{\"b\":\"x\"}");
    }

    @Test
    void isFullToTheLastCharacter() {
        int room = Cupboard.LARGEST - "{\"a\":\"\"}".length();
        cupboard.set("a", text(room));
        assertThat(cupboard.all().toString()).hasSize(Cupboard.LARGEST);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> cupboard.set("a", text(room + 1)))
                .withMessage("state.set has no room for a: all together may be 16384 characters of JSON");
    }

    @Test
    void isAsBeforeWhereThereIsNoRoom() {
        cupboard.set("b", text(3));
        assertThatIllegalArgumentException().isThrownBy(() -> cupboard.set("a", text(Cupboard.LARGEST)));
        assertThatIllegalArgumentException().isThrownBy(() -> cupboard.set("c", text(Cupboard.LARGEST)));

        assertThat(cupboard.all()).hasToString("{\"a\":1,\"b\":\"xxx\"}");
    }
}
