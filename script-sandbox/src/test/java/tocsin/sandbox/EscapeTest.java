package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sandbox.Runs.returned;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may try so as to get at something that it was not given. */
class EscapeTest {

    @Test
    void theEnginesOwnGlobalsAreGone() {
        String names =
                "['java_invoke', 'Javy', 'plugin', 'host', '#program', '#library', 'std', 'os', 'process', 'Deno', 'Java', 'Packages']";

        assertThat(returned("const at = " + names + ".filter((n) => n in globalThis); function main() { return ["
                        + "at, " + names + ".filter((n) => n in globalThis)] }"))
                .isEqualTo("[[],[]]");
    }

    @Test
    void nothingThatCanBeReachedIsMoreThanTheLanguageAndTheLibrary() {
        String walk =
                """
                const found = new Set(), seen = new Set();
                function walk(value) {
                  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
                  seen.add(value);
                  for (const key of Reflect.ownKeys(value)) {
                    found.add(String(key));
                    const own = Reflect.getOwnPropertyDescriptor(value, key);
                    walk(own.value); walk(own.get); walk(own.set);
                  }
                  walk(Object.getPrototypeOf(value));
                }
                function main() {
                  walk(globalThis);
                  walk((function* () {})()); walk((async function* () {})()); walk(async () => {}); walk(new Error());
                  return [seen.size > 400, [...found].filter((name) => /java|invoke|javy|plugin|host|tocsin|quickjs|^read|^write|exit|^open/i.test(name))];
                }
                """;

        assertThat(returned(walk)).isEqualTo("[true,[]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Function('return typeof java_invoke + typeof host')()",
                "(0, eval)('typeof java_invoke + typeof host')",
                "new (async () => {}).constructor('return 1').constructor('return typeof java_invoke + typeof host')()",
                "send.constructor('return typeof java_invoke + typeof host')()",
                "console.log.constructor('return typeof java_invoke + typeof host')()",
            })
    void codeThatIsMadeOfTextSeesNoMore(String expression) {
        assertThat(returned("function main() { return " + expression + " }")).isEqualTo("\"undefinedundefined\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"std", "os", "qjs:std", "fs", "./test", "file:///etc/passwd", "https://example.com/a.js"})
    void nothingCanBeImported(String module) {
        assertThat(returned("async function main() { try { await import('" + module
                        + "'); return 'got it' } catch (e) { return 'none' } }"))
                .isEqualTo("\"none\"");
    }

    @Test
    void functionsOnTheStackAreNotHandedOut() {
        List<String> calls = new ArrayList<>();
        String source =
                """
                let sites = [];
                try { Error.prepareStackTrace = (error, all) => { sites = all } } catch {}
                try { Object.defineProperty(Error, 'prepareStackTrace', {value: (error, all) => { sites = all }}) } catch {}
                function main() {
                  send({get x() { new Error().stack; return 1 }}, '');
                  const callers = [main, send].map((f) => { try { return f.caller } catch { return 'refused' } });
                  return [sites.length, callers];
                }
                """;

        assertThat(returned(source, remembering(calls))).isEqualTo("[0,[\"refused\",\"refused\"]]");
    }

    @Test
    void hostFunctionsGetWhatTheLibraryWroteWhateverBecameOfPrototypes() {
        List<String> calls = new ArrayList<>();
        String source =
                """
                Object.prototype.toJSON = () => 'forged';
                String.prototype.toJSON = () => 'forged';
                Object.defineProperty(Object.prototype, 'company', {get: () => 'evil', set() {}});
                JSON.stringify = () => '"forged"';
                JSON.parse = () => 'forged';
                Reflect.apply = Object.keys = Array.isArray = () => 'forged';
                Array.prototype.map = Array.prototype[Symbol.iterator] = () => 'forged';
                String.prototype.slice = String.prototype.toWellFormed = () => 'forged';
                Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 'forged';
                globalThis.String = globalThis.Object = globalThis.Error = globalThis.Promise = undefined;
                function main() { return send('a', ['b', {toJSON: () => 'forged', c: 1}]).text[0] }
                """;

        assertThat(returned(source, remembering(calls))).isEqualTo("\"b\"");
        assertThat(calls).containsExactly("send {\"to\":\"a\",\"text\":[\"b\",{\"c\":1}],\"company\":\"acme\"}");
    }

    @Test
    void onlyWhatTheLibraryExposesCanBeCalled() {
        List<String> calls = new ArrayList<>();
        String source =
                """
                const forged = {toString: () => 'drop', valueOf: () => 'drop'};
                function main() {
                  send.call({host: 'drop'}, forged, forged);
                  Reflect.apply(send, null, ['x', 'drop']);
                  return Reflect.ownKeys(globalThis).filter((name) => /^(send|ask|require)$/.test(String(name))).length;
                }
                """;

        assertThat(returned(source, remembering(calls))).isEqualTo("3");
        assertThat(calls)
                .containsExactly(
                        "send {\"to\":{},\"text\":{},\"company\":\"acme\"}",
                        "send {\"to\":\"x\",\"text\":\"drop\",\"company\":\"acme\"}");
    }

    @Test
    void promisesOfItsOwnChangeNothing() {
        assertThat(returned("Promise.prototype.then = () => { throw 1 }; async function main() { return 5 }"))
                .isEqualTo("5");
        assertThat(returned("globalThis.Promise = class {}; async function main() { return 5 }"))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.prototype.x = Array.prototype.x = 'left'",
                "Array.prototype.map = JSON.stringify = JSON.parse = () => 'left'",
                "globalThis.left = 1; console.log = 1; send = 1; require('stats').mean = () => 'left'",
                "Promise.prototype.then = Promise.resolve = () => 'left'",
                "Object.freeze(Object.prototype); Object.preventExtensions(globalThis)",
                "for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name] } catch {} }",
                "Math.random(); Math.random = () => 'left'; Date.now = () => 'left'",
            })
    void nothingIsLeftForTheNext(String poison) {
        String probe = "async function main() { globalThis.mine = 1; const all = [1].map((x) => x + 1); return [all,"
                + " typeof left, typeof all.x, require('stats').mean([1, 3]), typeof send, JSON.parse('5'),"
                + " await Promise.resolve(6).then((x) => x), Date.now(), Math.random()] }";
        String clean = returned(probe);

        Runs.run(poison + "; function main() { for (;;); }".replace("for (;;);", "return 1"));
        for (int i = 0; i < 3; i++) {
            Runs.stopped(poison + "; function main() { for (;;); }");
        }

        assertThat(returned(probe)).isEqualTo(clean).startsWith("[[2],\"undefined\",\"undefined\",2,\"function\",5,6,");
    }

    @Test
    void closingWhatIsAroundASourceIsNoWayOut() {
        assertThat(Runs.run("}); globalThis.x = 1; (async () => { function main() { return 4 }"))
                .isInstanceOf(Outcome.Unreadable.class);
    }

    private static Host remembering(List<String> calls) {
        return (name, argument) -> {
            calls.add(name + " " + argument);
            return argument;
        };
    }
}
