package tocsin.notification.template;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates as far as this service has heard of them, in memory: each revision once, in whatever order and however
 * often the changes arrive. Config-service bounds how much that can be. May be used by any thread.
 */
public final class KnownTemplates implements Templates {

    private final Map<String, TemplateChange> latest = new ConcurrentHashMap<>();
    private final TemplateCopy copy;

    /** Templates that are not known yet. */
    public KnownTemplates(TemplateCopy copy) {
        this.copy = copy;
    }

    @Override
    public Optional<Template> find(String name) {
        return Optional.ofNullable(latest.get(name)).flatMap(TemplateChange::template);
    }

    /** Begins with what was kept. What has been heard of since, and is newer, stays. */
    public Uni<Void> restore() {
        return copy.all().invoke(this::take).replaceWithVoid();
    }

    /** Takes changes: first they are kept, then they count. What cannot be kept does not count, and may come again. */
    public Uni<Void> accept(List<TemplateChange> changes) {
        List<TemplateChange> newer = changes.stream().filter(this::isNewer).toList();
        return newer.isEmpty() ? Uni.createFrom().voidItem() : copy.keep(newer).invoke(() -> take(newer));
    }

    private void take(List<TemplateChange> changes) {
        changes.forEach(change -> latest.merge(
                change.name(), change, (known, heard) -> heard.revision() > known.revision() ? heard : known));
    }

    private boolean isNewer(TemplateChange change) {
        TemplateChange known = latest.get(change.name());
        return known == null || known.revision() < change.revision();
    }
}
