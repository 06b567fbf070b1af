package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.sandbox.Runs.returned;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostTest {

    private static final Bounds SHORT =
            Bounds.standard().withTime(Duration.ofMillis(500)).withWallTime(Duration.ofMillis(600));

    @Test
    void aHostFunctionGetsAndGivesJson() {
        assertThat(returned("async function main() { return (await ask({a: [1]})).a[0] + 1 }", (name, json) -> json))
                .isEqualTo("2");
    }

    @Test
    void aRefusalIsAnErrorThatTheScriptCanCatch() {
        Host refusing = (name, json) -> {
            throw new HostRefusal("no " + json);
        };

        assertThat(returned(
                        "async function main() { try { await ask('x') } catch (e) { return [e instanceof Error, e.message] } }",
                        refusing))
                .isEqualTo("[true,\"no \\\"x\\\"\"]");
        assertThat(Runs.run("function main() { return ask('x') }", refusing))
                .isInstanceOfSatisfying(
                        Outcome.Threw.class, it -> assertThat(it.message()).isEqualTo("Error: no \"x\""));
    }

    @Test
    void whatElseAHostFunctionThrowsComesOut() {
        IndexOutOfBoundsException defect = new IndexOutOfBoundsException("a defect");

        assertThatThrownBy(() -> Runs.run("function main() { try { send(1, 2) } catch {} }", (name, json) -> {
                    throw defect;
                }))
                .isSameAs(defect);
    }

    @Test
    void callsAreCounted() {
        AtomicInteger calls = new AtomicInteger();

        Outcome outcome = Runs.run("function main() { for (;;) send('a', 'b') }", (name, json) -> {
            calls.incrementAndGet();
            return "null";
        });

        assertThat(outcome).isEqualTo(new Outcome.Stopped(Bound.HOST_CALLS, outcome.course()));
        assertThat(outcome.course().hostCalls()).isEqualTo(100);
        assertThat(calls).hasValue(100);
    }

    @Test
    void longOrUnspeakableArgumentsAreErrorsInTheScript() {
        assertThat(Runs.threw("function main() { send('a', 'x'.repeat(70000)) }")
                        .message())
                .isEqualTo("Error: what send is given is longer than 65536 characters");
        assertThat(Runs.threw("function main() { send('a', 1n) }").message())
                .isEqualTo("TypeError: a bigint cannot be given to a host function");
    }

    @Test
    void timeInHostFunctionsIsNotTheScripts() {
        Bounds bounds = Bounds.standard().withTime(Duration.ofMillis(400));
        try (Sandbox sandbox = new Sandbox(bounds, 1)) {
            Outcome outcome = sandbox.run(
                    Runs.program("function main() { send(1, 2); return send(3, 4).to }"),
                    "{}",
                    Runs.NOW,
                    (name, json) -> {
                        busyFor(Duration.ofMillis(450));
                        return json;
                    });

            assertThat(outcome).isInstanceOf(Outcome.Returned.class);
            assertThat(outcome.course().hostTime()).isGreaterThanOrEqualTo(Duration.ofMillis(900));
            assertThat(outcome.course().time()).isLessThan(Duration.ofMillis(400));
        }
    }

    @Test
    void aHostFunctionThatBlocksIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        try (Sandbox sandbox = new Sandbox(SHORT, 1)) {
            long began = System.nanoTime();
            Outcome outcome =
                    sandbox.run(Runs.program("function main() { send(1, 2) }"), "{}", Runs.NOW, (name, json) -> {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            throw new HostRefusal("interrupted");
                        }
                        return "null";
                    });

            assertThat(outcome).isEqualTo(new Outcome.Stopped(Bound.WALL_TIME, outcome.course()));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(sandbox.run(Runs.program("function main() { return 1 }"), "{}", Runs.NOW, Host.none()))
                    .isInstanceOf(Outcome.Returned.class);
        }
    }

    @Test
    void aHostFunctionThatDoesNotHeedItKeepsItsEngineAndNotTheCaller() {
        CountDownLatch end = new CountDownLatch(1);
        try (Sandbox sandbox = new Sandbox(SHORT, 1)) {
            Program program = Runs.program("function main() { for (;;) send(1, 2) }");
            Outcome stuck = sandbox.run(program, "{}", Runs.NOW, (name, json) -> {
                awaitStubbornly(end);
                return "null";
            });
            Outcome next = sandbox.run(program, "{}", Runs.NOW, Host.none());
            end.countDown();
            Outcome after = sandbox.run(Runs.program("function main() { return 1 }"), "{}", Runs.NOW, Host.none());

            assertThat(stuck).isEqualTo(new Outcome.Stopped(Bound.WALL_TIME, stuck.course()));
            assertThat(next).isEqualTo(new Outcome.Stopped(Bound.ENGINES, next.course()));
            assertThat(after).isInstanceOf(Outcome.Returned.class);
        }
    }

    private static void awaitStubbornly(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignoredOnPurpose) {
                continue;
            }
        }
    }

    private static void busyFor(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
