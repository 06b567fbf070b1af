package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.message.Picture;
import tocsin.notification.transition.Transition;

class SharedPicturesTest {

    private static final Transition FIRING = Examples.transition(Examples.firing());

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    private final PictureWatch watch = new PictureWatch() {
        @Override
        public void drawn() {
            told.add("drawn");
        }

        @Override
        public void missing(Missing why) {
            told.add(why.name());
        }
    };

    @Test
    void all_recipients_of_a_transition_share_a_picture() {
        SharedPictures pictures = pictures(SharedPicturesTest::steady, Duration.ofMinutes(1), 8);

        Optional<Picture> first = pictures.of(FIRING).await().indefinitely();
        Optional<Picture> second = pictures.of(FIRING).await().indefinitely();

        assertThat(first).isPresent();
        assertThat(second).isEqualTo(first);
        assertThat(asked).hasValue(1);
        assertThat(told).containsExactly("drawn");
    }

    @Test
    void numbers_that_are_late_are_not_waited_for() {
        SharedPictures pictures = pictures(inquiry -> Uni.createFrom().nothing(), Duration.ofMillis(20), 8);

        assertThat(pictures.of(FIRING).await().indefinitely()).isEmpty();
        assertThat(told).containsExactly("LATE");
    }

    @Test
    void numbers_that_cannot_be_had_are_done_without() {
        SharedPictures pictures =
                pictures(inquiry -> Uni.createFrom().failure(new IllegalStateException()), Duration.ofMinutes(1), 8);

        assertThat(pictures.of(FIRING).await().indefinitely()).isEmpty();
        assertThat(told).containsExactly("FAILED");
    }

    @Test
    void only_so_many_are_asked_for_at_the_same_time() {
        SharedPictures pictures = pictures(inquiry -> Uni.createFrom().nothing(), Duration.ofMinutes(1), 1);
        UniAssertSubscriber<Optional<Picture>> waiting =
                pictures.of(FIRING).subscribe().withSubscriber(UniAssertSubscriber.create());

        assertThat(pictures.of(other()).await().indefinitely()).isEmpty();
        assertThat(told).containsExactly("BUSY");
        waiting.assertNotTerminated();
    }

    @Test
    void a_seat_is_free_again_after_each() {
        SharedPictures pictures = pictures(SharedPicturesTest::steady, Duration.ofMinutes(1), 1);

        assertThat(pictures.of(FIRING).await().indefinitely()).isPresent();
        assertThat(pictures.of(other()).await().indefinitely()).isPresent();
    }

    @Test
    void numbers_that_show_nothing_make_no_picture() {
        SharedPictures pictures = pictures(
                inquiry -> Uni.createFrom().item(Series.of(inquiry, 0, i -> Double.NaN)), Duration.ofMinutes(1), 8);

        assertThat(pictures.of(FIRING).await().indefinitely()).isEmpty();
        assertThat(told).containsExactly("NOTHING_TO_SHOW");
    }

    @Test
    void of_a_report_nothing_is_asked() {
        SharedPictures pictures = pictures(SharedPicturesTest::steady, Duration.ofMinutes(1), 8);

        assertThat(pictures.of(Examples.transition(Examples.scheduled()))
                        .await()
                        .indefinitely())
                .isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(told).isEmpty();
    }

    private static Uni<Steps> steady(Inquiry inquiry) {
        return Uni.createFrom().item(Series.of(inquiry, 10, i -> 50));
    }

    private static Transition other() {
        ObjectNode other = Examples.to(Examples.firing(), "noc@acme.example");
        return Examples.transition(other);
    }

    private SharedPictures pictures(History history, Duration within, int atOnce) {
        History counted = inquiry -> {
            asked.incrementAndGet();
            return history.of(inquiry);
        };
        return new SharedPictures(counted, Runnable::run, new PictureLimits(within, atOnce, 10), watch);
    }
}
