package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may try so as to take more than it may have. Each is stopped, soon, and the next program is none the worse. */
class BombTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() { for (;;); }",
                "for (;;); function main() {}",
                "function main() { try { for (;;); } finally { for (;;); } }",
                "function main() { return {get a() { for (;;); }} }",
                "function main() { return {toJSON() { for (;;); }} }",
                "function main() { return new Proxy({}, {ownKeys() { for (;;); }}) }",
                "function main() { return {then() { for (;;); }} }",
                "function main() { throw {get message() { for (;;); }} }",
                "function main() { throw {toString() { for (;;); }, get name() { for (;;); }} }",
                "function main() { console.log({toString() { for (;;); }, toJSON() { throw 1 }}) }",
                "function main() { [3, 2, 1].sort(() => { for (;;); }) }",
                "function main() { return /(a+)+$/.test('a'.repeat(40) + 'b') }",
                "function main() { return /^(([a-z])+.)+[A-Z]([a-z])+$/.test('a'.repeat(60)) }",
                "function main() { const f = () => Promise.resolve().then(f); f(); return new Promise(() => {}) }",
                "function main() { const f = () => queueMicrotask(f); f(); return new Promise(() => {}) }",
                "async function main() { for (;;) await null }",
                "async function main() { for await (const x of (async function* () { for (;;) yield 1 })()); }",
                "function main() { return Array.prototype.includes.call({length: 2 ** 53 - 1}, 1) }",
                "function main() { const x = []; x.length = 2 ** 32 - 1; return x.indexOf(1) }",
                "function main() { let x = 3n; for (;;) x = x * x % (2n ** 5000n) }",
            })
    void whatNeverEndsIsStopped(String source) {
        assertThat(Runs.stopped(source)).isEqualTo(Bound.TIME);
        assertNobodyIsHarmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() { return main() + 1 }",
                "function main() { try { return main() } catch { return main() } }",
                "function main() { const f = () => { try { f() } finally { f() } }; f() }",
                "function main() { return JSON.parse('['.repeat(2e5) + ']'.repeat(2e5)) }",
                "function main() { const o = {toString() { return `${o}` }}; return `${o}` }",
                "function main() { return new Proxy({}, {get: (t, k, r) => r[k]}).x }",
                "function main() { class A extends (A) {} }; function g(x) { return [...g(x)] } main = 1; g()",
            })
    void recursionIsStopped(String source) {
        Outcome outcome = Runs.run(source);

        assertThat(outcome).isInstanceOfAny(Outcome.Stopped.class, Outcome.Threw.class);
        if (outcome instanceof Outcome.Stopped stopped) {
            assertThat(stopped.bound()).isEqualTo(Bound.STACK);
        }
        assertNobodyIsHarmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() { return new ArrayBuffer(1e9).byteLength }",
                "function main() { try { return new Uint8Array(64e6).length } catch { return 'carries on' } }",
                "function main() { const all = []; for (;;) all.push(new Uint8Array(1e6)) }",
                "function main() { return new Array(2 ** 32 - 1).fill(0).length }",
                "function main() { return 'x'.padStart(2 ** 30 - 2).length }",
                "function main() { return 'a'.repeat(3e4).replace(/a/g, 'b'.repeat(3e4)).length }",
                "function main() { const part = new Array(1e5).fill(1); return [].concat(...new Array(1e3).fill(part)).length }",
                "function main() { return Array.from({length: 2 ** 31}).length }",
                "function main() { const m = new Map(); for (let i = 0; ; i++) m.set(i, 'x'.repeat(1e5) + i) }",
                "function main() { const all = []; for (;;) { const big = new Array(1e5).fill(0); all.push(() => big) } }",
            })
    void whatWantsTooMuchMemoryIsStoppedAndIsNotAsked(String source) {
        Outcome outcome = Runs.run(source);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Stopped.class, it -> assertThat(it.bound())
                .isEqualTo(Bound.MEMORY));
        assertThat(outcome.course().memoryBytes()).isLessThanOrEqualTo(32 << 20);
        assertNobodyIsHarmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() { let s = 'x'; for (;;) s += s }",
                "function main() { return 'ab'.repeat(2 ** 29) }",
                "function main() { return new ArrayBuffer(2 ** 53 - 1) }",
                "function main() { return 2n ** (10n ** 9n) }",
                "function main() { return new RegExp('('.repeat(1e5) + ')'.repeat(1e5)) }",
            })
    void whatTheLanguageItselfForbidsIsAnError(String source) {
        assertThat(Runs.run(source)).isInstanceOf(Outcome.Threw.class);
    }

    @Test
    void whatIsLeftWhenMainHasSettledIsDropped() {
        assertThat(Runs.returned("function main() { const f = () => queueMicrotask(f); f(); return 7 }"))
                .isEqualTo("7");
    }

    @Test
    void bombsOnOneSideHarmNobodyOnTheOther() throws Exception {
        List<String> bombs = List.of(
                "function main() { for (;;) Object.prototype.x = 1 }",
                "function main() { return main() + 1 }",
                "function main() { const all = []; for (;;) all.push(new Uint8Array(1e6)) }",
                "function main() { return /(a+)+$/.test('a'.repeat(40) + 'b') }");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Outcome>> thrown = new ArrayList<>();
            List<Future<String>> healthy = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String bomb = bombs.get(i % bombs.size());
                String number = Integer.toString(i);
                thrown.add(threads.submit(() -> Runs.STRICT.run(Runs.program(bomb), "{}", Runs.NOW, Host.none())));
                healthy.add(threads.submit(() -> Runs.returned(
                        "function main() { const seen = typeof ({}).x; globalThis.n = (globalThis.n ?? 0) + " + number
                                + "; return [seen, n] }")));
            }
            for (int i = 0; i < healthy.size(); i++) {
                assertThat(healthy.get(i).get()).isEqualTo("[\"undefined\"," + i + "]");
            }
            for (Future<Outcome> bomb : thrown) {
                assertThat(bomb.get()).isInstanceOf(Outcome.Stopped.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void memoryComesBack() {
        Bounds roomy = Bounds.standard().withTime(Duration.ofSeconds(10)).withMemoryBytes(64 << 20);
        Program bomb = Runs.program("const all = []; for (;;) all.push(new Uint8Array(1e6)); function main() {}");
        Program healthy = Runs.program("function main() { return 1 }");
        try (Sandbox sandbox = new Sandbox(roomy, 1)) {
            sandbox.run(healthy, "{}", Runs.NOW, Host.none());
            long before = usedHeap();
            for (int i = 0; i < 12; i++) {
                assertThat(sandbox.run(bomb, "{}", Runs.NOW, Host.none())).isInstanceOf(Outcome.Stopped.class);
            }
            // The one worker is done with the last bomb when it has taken up something else.
            sandbox.run(healthy, "{}", Runs.NOW, Host.none());
            assertThat(usedHeap() - before).isLessThan(40L << 20);
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void assertNobodyIsHarmed() {
        assertThat(Runs.returned("function main() { return [1, 2].map((x) => x * 2) }"))
                .isEqualTo("[2,4]");
    }
}
