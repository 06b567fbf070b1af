package tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Tocsin says it has sent; for an outside SMTP server, whose mailboxes are out of sight. */
final class RecordedPost implements Post {

    private final Api api;
    private final Set<String> known = new HashSet<>();

    RecordedPost(Api api) throws DemoFailure, InterruptedException {
        this.api = api;
        arrived();
    }

    @Override
    public List<List<String>> arrived() throws DemoFailure, InterruptedException {
        List<List<String>> shown = new ArrayList<>();
        for (JsonNode sent : api.list("/notifications?status=sent&company=" + Watched.COMPANY)) {
            if (known.add(sent.path("id").asText())) {
                JsonNode attempts = sent.path("attempts");
                shown.add(List.of(
                        "To: " + sent.path("recipient").textValue(),
                        "Taken by the outside server at "
                                + attempts.path(attempts.size() - 1).path("at").asText()));
            }
        }
        return shown;
    }
}
