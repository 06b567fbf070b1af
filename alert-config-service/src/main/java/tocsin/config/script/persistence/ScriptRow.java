package tocsin.config.script.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.Edition;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.store.Versioned;

/** A row of {@code config.script}: a script with the latest version of its source. */
@Entity(name = "Script")
@Table(name = "script")
class ScriptRow extends PanacheEntityBase {

    @Id
    public String name;

    @Version
    public long version;

    public String source;
    public String company;
    public String[] recipients;

    @Column(name = "source_version")
    public long sourceVersion;

    @Column(name = "source_changed_at")
    public Instant sourceChangedAt;

    /** The company that it belongs to; empty for an operator's. */
    Optional<String> owner() {
        return Optional.ofNullable(company);
    }

    /** Takes a draft; says whether its source is a new version. */
    boolean take(ScriptDraft draft, Instant now) {
        boolean changed = !draft.source().equals(source);
        if (changed) {
            source = draft.source();
            sourceVersion++;
            sourceChangedAt = now;
        }
        name = draft.name().value();
        company = draft.company().map(CompanyId::value).orElse(null);
        String[] wanted = draft.recipients().stream().map(Recipient::text).toArray(String[]::new);
        recipients = Arrays.equals(recipients, wanted) ? recipients : wanted;
        return changed;
    }

    /** The draft that would change nothing. */
    ScriptDraft draft() {
        return new ScriptDraft(
                new ScriptName(name),
                source,
                Optional.ofNullable(company).map(CompanyId::new),
                Arrays.stream(recipients).map(Recipient::of).toList());
    }

    Script script() {
        ScriptDraft draft = draft();
        return new Script(
                draft.name(), source, draft.company(), draft.recipients(), new Edition(sourceVersion, sourceChangedAt));
    }

    Versioned<Script> versioned() {
        return new Versioned<>(script(), version);
    }
}
