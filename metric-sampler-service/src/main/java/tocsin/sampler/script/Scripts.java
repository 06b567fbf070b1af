package tocsin.sampler.script;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scripts that are defined. May be used by any thread. */
public final class Scripts {

    private final Map<String, Script> byName = new ConcurrentHashMap<>();

    /** A script; empty where there is none of that name. */
    public Optional<Script> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Takes a script that is new or has changed. */
    public void put(Script script) {
        byName.put(script.name(), script);
    }

    /** Forgets a script. */
    public void remove(String name) {
        byName.remove(name);
    }
}
