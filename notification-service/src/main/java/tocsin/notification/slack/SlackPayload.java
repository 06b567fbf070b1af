package tocsin.notification.slack;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import tocsin.notification.message.Message;

/**
 * A message as the body of an incoming hook: blocks for Slack, and the same as text for those who do not know blocks and
 * for the line that a telephone shows. Lengths are those of Slack's reference ("Blocks": header 150, section 3000).
 */
final class SlackPayload {

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_SECTION = 3_000;
    private static final int SECTIONS = 4;
    /** Slack cuts a text off at 40,000 and Mattermost at 16,383 characters. */
    private static final int LONGEST_TEXT = 12_000;

    private SlackPayload() {}

    static String of(Message message) {
        String text =
                SlackText.beginning(message.subject() + "\n\n" + message.text().strip(), LONGEST_TEXT);
        return new JsonObject()
                .put("text", text)
                .put("blocks", blocks(message))
                // Neither names nor addresses in it become links or calls for attention.
                .put("parse", "none")
                .put("link_names", false)
                .put("unfurl_links", false)
                .put("unfurl_media", false)
                .encode();
    }

    private static JsonArray blocks(Message message) {
        String subject = message.subject().isEmpty() ? "Tocsin" : message.subject();
        JsonArray blocks = new JsonArray().add(block("header", SlackText.beginning(subject, LONGEST_HEADER)));
        List<String> sections = SlackText.pieces(message.text().strip(), LONGEST_SECTION);
        sections.stream()
                .limit(SECTIONS)
                .filter(section -> !section.isBlank())
                .forEach(section -> blocks.add(block("section", section)));
        if (sections.size() > SECTIONS) {
            blocks.add(block("section", "…"));
        }
        return blocks;
    }

    private static JsonObject block(String type, String text) {
        return new JsonObject()
                .put("type", type)
                .put(
                        "text",
                        new JsonObject()
                                .put("type", "plain_text")
                                .put("text", text)
                                .put("emoji", false));
    }
}
