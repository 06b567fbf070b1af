package tocsin.config.script.sandbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import tocsin.config.script.Syntax;

/** JavaScript. */
@Singleton
final class SandboxSyntax implements Syntax {

    @Override
    public Optional<Fault> check(String source) {
        return Optional.empty();
    }
}
