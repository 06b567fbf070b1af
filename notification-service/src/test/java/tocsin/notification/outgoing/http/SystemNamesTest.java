package tocsin.notification.outgoing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystemNamesTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final InetAddress[] FOUND = {InetAddress.getLoopbackAddress()};

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void an_address_is_its_own_answer() throws Exception {
        try (SystemNames names = new SystemNames()) {
            assertThat(names.addresses("192.0.2.1").await().atMost(BOUND))
                    .containsExactly(InetAddress.getByName("192.0.2.1"));
            assertThat(names.addresses("[2001:db8::1]").await().atMost(BOUND))
                    .containsExactly(InetAddress.getByName("2001:db8::1"));
        }
    }

    @Test
    void a_name_that_nobody_knows_has_no_address() {
        try (SystemNames names = new SystemNames(host -> {
            throw new UnknownHostException(host);
        })) {
            assertThatThrownBy(
                            () -> names.addresses("hooks.acme.example").await().atMost(BOUND))
                    .cause()
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessage("the host hooks.acme.example has no address");
        }
    }

    @Test
    void whoever_asks_for_the_same_name_meanwhile_gets_the_same_answer() {
        try (SystemNames names = new SystemNames(this::slowly)) {
            List<CompletableFuture<List<InetAddress>>> answers = IntStream.range(0, 100)
                    .mapToObj(each -> names.addresses("hooks.acme.example").subscribeAsCompletionStage())
                    .toList();
            answered.countDown();

            await().until(() -> answers.stream().allMatch(CompletableFuture::isDone));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).containsExactly(FOUND));
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void a_name_server_that_is_silent_for_one_name_holds_up_no_other() {
        try (SystemNames names = new SystemNames(this::slowly)) {
            IntStream.range(0, 100)
                    .forEach(each -> names.addresses("slow.acme.example").subscribeAsCompletionStage());

            assertThat(names.addresses("quick.acme.example").await().atMost(BOUND))
                    .containsExactly(FOUND);
            answered.countDown();
        }
    }

    @Test
    void too_many_names_at_the_same_time_fail_at_once() {
        try (SystemNames names = new SystemNames(this::slowly)) {
            IntStream.range(0, 1_008)
                    .forEach(each -> names.addresses("slow" + each + ".example").subscribeAsCompletionStage());

            assertThatThrownBy(() -> names.addresses("slow.example").await().atMost(BOUND))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("too many names are being looked up");
            answered.countDown();
        }
    }

    private InetAddress[] slowly(String host) throws UnknownHostException {
        asked.incrementAndGet();
        try {
            if (host.startsWith("slow") || host.startsWith("hooks")) {
                answered.await();
            }
        } catch (InterruptedException stopped) {
            throw new UnknownHostException(host);
        }
        return FOUND;
    }
}
