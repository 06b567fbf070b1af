package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Sandbox SANDBOX = new Sandbox(Bounds.standard(), 2);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void callsMainWithItsDataAndReturnsWhatItAnswers() {
        assertThat(returned("function main(data) { return {sum: data.a + data.b} }", "{\"a\":1,\"b\":2}"))
                .isEqualTo("{\"sum\":3}");
    }

    @Test
    void waitsForAnAsyncMain() {
        assertThat(returned("async function main(data) { await null; return data.a }", "{\"a\":1}"))
                .isEqualTo("1");
    }

    @Test
    void saysThatTheArgumentIsNotJson() {
        assertThatThrownBy(() -> run("function main() {}", "{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument is not JSON");
    }

    private static String returned(String source, String argument) {
        Outcome outcome = run(source, argument);
        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
        return ((Outcome.Returned) outcome).json();
    }

    private static Outcome run(String source, String argument) {
        return SANDBOX.run(Program.of("test", source), argument, NOW, Host.none());
    }
}
