package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import tocsin.notification.channel.Outcome;
import tocsin.notification.sms.Texts;

class SmppWindowTest extends SmppRig {

    @Test
    void sending_never_blocks_the_one_who_sends() {
        set("response-within", "PT1H");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            smsc.moods.add((message, session) -> {
                awaitGo(go);
                return SMPPConstant.STAT_ESME_ROK;
            });
        }

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 20)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();

        assertThat(outcomes).noneMatch(CompletableFuture::isDone);
        go.countDown();
        assertThat(outcomes.stream().map(CompletableFuture::join)).hasOnlyElementsOfType(Outcome.Delivered.class);
    }

    @Test
    void no_more_messages_are_under_way_than_the_window_allows_and_none_fails_for_that() {
        set("window", "2");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger underWay = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            smsc.moods.add((message, session) -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                awaitGo(go);
                underWay.decrementAndGet();
                return SMPPConstant.STAT_ESME_ROK;
            });
        }

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 6)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();
        await().until(() -> underWay.get() == 2);
        go.countDown();

        assertThat(outcomes.stream().map(CompletableFuture::join)).hasOnlyElementsOfType(Outcome.Delivered.class);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void more_than_may_wait_fail_at_once() {
        set("window", "1");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        smsc.moods.add((message, session) -> {
            awaitGo(go);
            return SMPPConstant.STAT_ESME_ROK;
        });

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 30)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();

        await().untilAsserted(() -> assertThat(outcomes.stream().filter(CompletableFuture::isDone))
                .hasSize(9)
                .extracting(CompletableFuture::join)
                .containsOnly(Outcome.Failed.ofDestination("too many messages wait for the SMS gateway")));
        go.countDown();
        assertThat(outcomes.stream().map(CompletableFuture::join).filter(Outcome.Delivered.class::isInstance))
                .hasSize(21);
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_begun() {
        set("window", "1");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        smsc.moods.add((message, session) -> {
            awaitGo(go);
            return SMPPConstant.STAT_ESME_ROK;
        });
        CompletableFuture<Outcome> first = started(Texts.of("first"));
        await().until(() -> smsc.moods.isEmpty());

        gateway.send(Texts.of("second")).subscribe().with(outcome -> {}).cancel();
        go.countDown();
        first.join();

        assertThat(outcome("third")).isInstanceOf(Outcome.Delivered.class);
        assertThat(smsc.taken).hasSize(2);
    }
}
