package tocsin.notification.delivery.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A row of the table of attempts. */
@Entity
@Table(name = "attempt")
public class AttemptRow extends PanacheEntityBase {

    /** Which attempt of which notification. */
    @EmbeddedId
    public Key key;

    /** When it was made. */
    public Instant at;

    /** How it ended. */
    public String outcome;

    /** What the other side said. */
    public String detail;

    static Uni<List<AttemptRow>> of(List<UUID> notifications) {
        return list("key.notificationId in ?1 order by key.notificationId, key.number", notifications);
    }

    /** The number counts from 1 for each notification. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        /** The notification. */
        @Column(name = "notification_id")
        public UUID notificationId;

        /** The number of the attempt. */
        public int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.number == number
                    && Objects.equals(key.notificationId, notificationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(notificationId, number);
        }
    }
}
