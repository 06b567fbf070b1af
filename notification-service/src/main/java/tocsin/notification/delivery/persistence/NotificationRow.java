package tocsin.notification.delivery.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table of notifications, but for what only the outbox and {@link Circumstances} read. */
@Entity
@Table(name = "notification")
public class NotificationRow extends PanacheEntityBase {

    /** The notification. */
    @Id
    public UUID id;

    /** Its place in the order in which notifications were kept. */
    @Column(insertable = false, updatable = false)
    public long seq;

    /** The transition that it tells of. */
    @Column(name = "transition_id", updatable = false)
    public UUID transitionId;

    /** Whether the transition is only pretended. */
    @Column(updatable = false)
    public boolean test;

    /** The alert of the transition. */
    @Column(name = "alert_id", updatable = false)
    public UUID alertId;

    /** The company that the alert watches. */
    @Column(updatable = false)
    public String company;

    /** The company that it belongs to; null for none, such as one of an alert on a tag. */
    @Column(updatable = false)
    public String owner;

    /** Whom it goes to. */
    @Column(updatable = false)
    public String recipient;

    /** By which way. */
    @Column(updatable = false)
    public String channel;

    /** The name of its state. */
    public String status;

    /** Why it is in this state; null where the name says it all. */
    public String reason;

    /** How many attempts have failed since it was queued. */
    public int failures;

    /** When the next attempt is due; null where there is none. */
    @Column(name = "due_at")
    public Instant dueAt;

    /** Since when nothing is to be done; null where there is. */
    @Column(name = "ended_at")
    public Instant endedAt;
}
