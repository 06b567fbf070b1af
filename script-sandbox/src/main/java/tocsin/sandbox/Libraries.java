package tocsin.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;
import tocsin.sandbox.engine.Panic;
import tocsin.sandbox.engine.Talk;

/** Images of engines that have the harness and a library in them. Safe for threads. */
final class Libraries {

    private final Image bare;
    private final Image harnessed;
    private final Remembered<Library, Image> images = new Remembered<>(32L << 20);

    private Libraries(Image bare, Image harnessed) {
        this.bare = bare;
        this.harnessed = harnessed;
    }

    static Libraries begun(Engine engine) {
        engine.start();
        Image bare = engine.image();
        String harness = resource("harness.js");
        engine.listen((verb, one, two) -> harness, 0);
        engine.evaluate(engine.compile("(0, eval)(java_invoke('harness', '', ''))"));
        return new Libraries(bare, engine.image());
    }

    /** An engine with nothing in it. */
    Image bare() {
        return bare;
    }

    /** What is known of this library, or {@code null}. */
    Image known(Library library) {
        return images.get(library);
    }

    /** @throws IllegalArgumentException when the library throws */
    Image load(Engine engine, Library library) {
        engine.become(harnessed);
        engine.listen(reading(library), 0);
        try {
            engine.evaluate(engine.compile("globalThis['#library']()"));
        } catch (Panic panic) {
            throw new IllegalArgumentException("the library fails: " + panic.getMessage(), panic);
        }
        Image image = engine.image();
        images.put(library, image, image.memory().length);
        return image;
    }

    private static Talk reading(Library library) {
        List<String> names = List.copyOf(library.modules().keySet());
        return (verb, one, two) -> switch (verb) {
            case "module-name" -> Integer.parseInt(one) < names.size() ? names.get(Integer.parseInt(one)) : "";
            case "module" -> library.modules().get(one);
            case "prelude" -> library.prelude();
            case "call" -> "!host functions cannot be called while the library loads";
            default -> throw new IllegalStateException("a library cannot say " + verb);
        };
    }

    private static String resource(String name) {
        try (InputStream in = Libraries.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
