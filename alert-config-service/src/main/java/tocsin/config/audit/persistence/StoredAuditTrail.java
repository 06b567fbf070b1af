package tocsin.config.audit.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.config.audit.AuditTrail;
import tocsin.config.audit.json.Masking;
import tocsin.config.definition.Change;

/** Writes changes into {@code config.audit}, without their secrets. */
@Singleton
final class StoredAuditTrail implements AuditTrail {

    private final Masking masking;
    private final InstantSource time;

    StoredAuditTrail(ObjectMapper json, InstantSource time) {
        this.masking = new Masking(json);
        this.time = time;
    }

    @Override
    public Uni<Void> write(Caller by, Change change, Optional<String> before) {
        AuditRow row = new AuditRow();
        row.at = time.instant().truncatedTo(ChronoUnit.MILLIS);
        row.by = by.name();
        row.kind = change.kind().text();
        row.key = change.key();
        row.company = change.owner().orElse(null);
        row.before = before.map(masking::mask).orElse(null);
        row.after = change.body().map(masking::mask).orElse(null);
        return row.persist().replaceWithVoid();
    }
}
