package tocsin.notification.silence.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.silence.Silence;

/** A row of the table of silences. */
@Entity
@Table(name = "silence")
public class SilenceRow extends PanacheEntityBase {

    /** The silence. */
    @Id
    public UUID id;

    /** Its place in the order in which silences were made. */
    @Column(insertable = false, updatable = false)
    public long seq;

    /** The company that alerts watch; null for any. */
    @Column(updatable = false)
    public String company;

    /** The alert; null for any. */
    @Column(name = "alert_id", updatable = false)
    public UUID alertId;

    /** Whether it is only about what belongs to the company. */
    @Column(name = "own_only", updatable = false)
    public boolean ownOnly;

    /** When it begins. */
    @Column(updatable = false)
    public Instant begins;

    /** When it is over. */
    public Instant ends;

    /** Why, for people. */
    @Column(updatable = false)
    public String comment;

    static SilenceRow of(Silence silence) {
        SilenceRow row = new SilenceRow();
        row.id = silence.id();
        row.company = silence.company().orElse(null);
        row.alertId = silence.alert().orElse(null);
        row.ownOnly = silence.ownOnly();
        row.begins = silence.from();
        row.ends = silence.until();
        row.comment = silence.comment();
        return row;
    }

    /** As those who go by it see it. */
    public Silence silence() {
        return new Silence(
                id, Optional.ofNullable(company), Optional.ofNullable(alertId), ownOnly, begins, ends, comment);
    }
}
