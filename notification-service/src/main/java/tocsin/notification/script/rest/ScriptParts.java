package tocsin.notification.script.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.message.Scripts;
import tocsin.notification.script.BoundedScripts;
import tocsin.notification.script.ScriptRuns;

/** Makes the asking of scripts out of the settings and the adapter. */
@Singleton
final class ScriptParts {

    @Produces
    @Singleton
    Scripts scripts(ScriptRuns runs, ScriptSettings settings) {
        return new BoundedScripts(runs, settings.limits());
    }
}
