package tocsin.config.script.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import tocsin.config.script.Edition;
import tocsin.config.script.EditionText;

/** A row of {@code config.script_version}: a version of a script's source, the latest one too. */
@Entity(name = "ScriptVersion")
@Table(name = "script_version")
class EditionRow extends PanacheEntityBase {

    /** Which version of which script. */
    @Embeddable
    record Key(String script, long version) {}

    @EmbeddedId
    public Key key;

    public String source;

    @Column(name = "changed_at")
    public Instant changedAt;

    static EditionRow of(ScriptRow script) {
        EditionRow row = new EditionRow();
        row.key = new Key(script.name, script.sourceVersion);
        row.source = script.source;
        row.changedAt = script.sourceChangedAt;
        return row;
    }

    EditionText text() {
        return new EditionText(new Edition(key.version(), changedAt), source);
    }
}
