package tocsin.config.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    @Test
    void who_is_there_already_is_found_in_whatever_spelling() {
        assertThat(Recipients.repeated(recipients(
                        "noc@acme.example", "+447700900123", "NOC@Acme.example", "+447700900123", "noc@acme.example")))
                .containsExactly(2, 3, 4);
    }

    @Test
    void those_who_differ_are_nobody_twice() {
        assertThat(Recipients.repeated(recipients("https://hooks.acme.example/a", "https://hooks.acme.example/A")))
                .isEmpty();
        assertThat(Recipients.repeated(List.of())).isEmpty();
    }

    private static List<Recipient> recipients(String... texts) {
        return Stream.of(texts).map(Recipient::of).toList();
    }
}
