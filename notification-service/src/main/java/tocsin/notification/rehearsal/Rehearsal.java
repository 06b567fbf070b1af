package tocsin.notification.rehearsal;

import java.util.List;

/**
 * What a rehearsal has shown.
 *
 * @param renderings what each recipient would get
 * @param standings what became of the message to each recipient; empty where nothing was to be sent
 */
public record Rehearsal(List<Rendering> renderings, List<Standing> standings) {

    /** Copies both lists, so that a rehearsal never changes. */
    public Rehearsal {
        renderings = List.copyOf(renderings);
        standings = List.copyOf(standings);
    }
}
