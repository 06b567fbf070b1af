package tocsin.sampler.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tocsin.sampler.metric.ScriptArea;
import tocsin.sampler.script.Errand;

/**
 * The watches of which the area is a script. Whoever has been sent for goes to the end of the line, so that however many are
 * due, each has its turn. Used by one thread.
 */
final class ScriptLine {

    private final Set<Watch> line = new LinkedHashSet<>();

    /** A watch is new or has changed. */
    void note(Watch watch) {
        if (watch.turn().isPresent()) {
            line.add(watch);
        } else {
            line.remove(watch);
        }
    }

    /** A watch has ended. */
    void forget(Watch watch) {
        line.remove(watch);
    }

    /** A script has changed: what it would say now is not known. */
    void changed(String script) {
        line.stream()
                .filter(watch -> watch.rule().area().equals(new ScriptArea(script)))
                .forEach(watch -> watch.turn().orElseThrow().changed());
    }

    /** Sends for those that are due, as far as there is room. */
    List<Errand> send(Instant now, int room) {
        List<Errand> errands = new ArrayList<>();
        List<Watch> sent = new ArrayList<>();
        Iterator<Watch> ahead = line.iterator();
        while (ahead.hasNext() && errands.size() < room) {
            Watch watch = ahead.next();
            if (watch.isScriptDue(now)) {
                errands.add(watch.errand(now));
                sent.add(watch);
            }
        }
        sent.forEach(line::remove);
        line.addAll(sent);
        return errands;
    }
}
