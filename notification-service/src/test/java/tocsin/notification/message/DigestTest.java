package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.transition.Transition;

class DigestTest {

    @Test
    void the_gravest_come_first_and_what_is_over_last() {
        Map<String, Object> digest = Digest.of(
                List.of(
                        of("acme", "a", "warning", "recovered"),
                        of("acme", "b", "info", "breached"),
                        of("globex", "c", "critical", "breached"),
                        of("acme", "d", "error", "repeated")),
                10);

        assertThat(lines(digest)).containsExactly("globex c", "acme d", "acme b", "acme a");
        assertThat(digest)
                .containsEntry("count", 4)
                .containsEntry("firing", 3)
                .containsEntry("resolved", 1)
                .containsEntry("companyCount", 2)
                .containsEntry("more", 0)
                .containsEntry("noticeLevel", "critical")
                .containsEntry("title", "4 alerts of 2 companies");
    }

    @Test
    void a_storm_is_counted_and_its_gravest_are_listed() {
        List<Transition> storm = IntStream.range(0, 1_000)
                .mapToObj(i -> of("c" + i % 40, "t" + i, i % 7 == 0 ? "critical" : "warning", "breached"))
                .toList();

        Map<String, Object> digest = Digest.of(storm, 50);

        assertThat(digest)
                .containsEntry("count", 1_000)
                .containsEntry("more", 950)
                .containsEntry("companyCount", 40);
        assertThat(lines(digest)).hasSize(50);
        assertThat(companies(digest)).allSatisfy(company -> {
            int listed = ((List<?>) company.get("alerts")).size();
            assertThat(company.get("more")).isEqualTo((int) company.get("count") - listed);
        });
    }

    @Test
    void one_company_is_named() {
        assertThat(Digest.of(List.of(of("acme", "a", "none", "breached"), of("acme", "b", "none", "breached")), 10))
                .containsEntry("title", "2 alerts of Acme Telecom")
                .doesNotContainKey("noticeLevel");
    }

    private static Stream<String> lines(Map<String, Object> digest) {
        return companies(digest).stream().flatMap(company -> ((List<?>) company.get("alerts"))
                .stream().map(alert -> company.get("company") + " " + ((Map<?, ?>) alert).get("title")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> companies(Map<String, Object> digest) {
        return (List<Map<String, Object>>) digest.get("companies");
    }

    private static Transition of(String company, String title, String level, String cause) {
        ObjectNode transition = Examples.firing()
                .put("company", company)
                .put("title", title)
                .put("noticeLevel", level)
                .put("cause", cause);
        return Examples.transition(transition);
    }
}
