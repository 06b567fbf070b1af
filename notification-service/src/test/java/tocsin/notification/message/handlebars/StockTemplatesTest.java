package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.access.Sight;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.PortalLink;
import tocsin.notification.preview.Preview;
import tocsin.notification.preview.PreviewOrder;
import tocsin.notification.preview.Previews;
import tocsin.notification.preview.SmsCount;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/** The words that come with this build. They are written to target/messages too, to be looked at. */
class StockTemplatesTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:06.250Z");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^>]*>");
    private static final List<String> EMPTY = List.of("meta", "img", "br", "hr");

    private final MessageWriter writer = new MessageWriter(
            Composers.desk(), new PortalLink(Optional.of("https://portal.example.com/alerts/{alert}")));

    static Stream<String> names() {
        return StreamSupport.stream(new StockTemplates().names().spliterator(), false)
                .sorted();
    }

    static Stream<Transition> transitions() {
        return Stream.concat(ofValues(), ofScripts());
    }

    private static Stream<Transition> ofValues() {
        return Stream.of("alert", "balance", "asr", "acd", "pdd", "ner", "cps", "channels", "consecutive-failures")
                .flatMap(area -> Stream.of(Cause.BREACHED, Cause.REPEATED, Cause.RECOVERED, Cause.SCHEDULED)
                        .map(cause -> PreviewOrder.example(
                                area,
                                Optional.of(area.equals("alert") ? "custom:queue-length" : area),
                                Optional.of(cause),
                                AT)));
    }

    private static Stream<Transition> ofScripts() {
        return Stream.of(Cause.BREACHED, Cause.REPEATED, Cause.RECOVERED, Cause.TOLD, Cause.FAILED)
                .map(cause -> PreviewOrder.example("alert", Optional.of("script"), Optional.of(cause), AT));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_has_every_part_and_writes_something(String name) throws IOException {
        Preview preview = preview(name);

        assertThat(preview.draft().faults()).isEmpty();
        for (Part part : Part.values()) {
            assertThat(preview.draft().text(part))
                    .hasValueSatisfying(text -> assertThat(text).isNotBlank().doesNotContain("{{", "null", "[object"));
        }
        keep(name, preview);
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void whatever_happens_has_its_words(Transition transition) {
        Composition composition = writer.one(transition, Optional.empty(), Map.of());
        Message message = composition.message();

        assertThat(composition.fault()).isEmpty();
        assertThat(message.subject())
                .contains("Acme Telecom", transition.title())
                .hasSizeLessThan(100);
        assertThat(message.text()).contains("Acme Telecom", transition.title(), "https://portal.example.com/alerts/");
        assertThat(message.html()).hasValueSatisfying(StockTemplatesTest::isWellFormed);
        assertThat(message.text() + message.html()).doesNotContain("{{", "null", "hoursLeft");
        assertThat(SmsCount.of(message.sms())).as(message.sms()).isEqualTo(new SmsCount("gsm-7", 1));
    }

    @Test
    void lines_of_text_that_are_empty_do_not_pile_up() {
        assertThat(transitions().map(each -> writer.one(each, Optional.empty(), Map.of())
                        .message()
                        .text()))
                .allSatisfy(text -> assertThat(text).doesNotContain("\n\n\n").doesNotContain("\n \n"));
    }

    private static void isWellFormed(String html) {
        ArrayDeque<String> open = new ArrayDeque<>();
        TAG.matcher(html).results().filter(tag -> !EMPTY.contains(tag.group(2))).forEach(tag -> {
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        });
        assertThat(open).isEmpty();
    }

    private Preview preview(String name) {
        Transition transition = PreviewOrder.example(name, Optional.empty(), Optional.empty(), AT);
        return new Previews(Composers.desk(), writer, Pictures.NONE, Composers.NO_SCRIPTS, Runnable::run, 1)
                .of(new PreviewOrder(Optional.of(Previews.named(name)), transition, true, Map.of()), Sight.everything())
                .await()
                .indefinitely();
    }

    private static void keep(String name, Preview preview) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/messages"));
        Files.writeString(
                folder.resolve(name + ".html"),
                preview.draft().text(Part.HTML).orElseThrow().replace("cid:picture", name + ".png"));
        Files.writeString(
                folder.resolve(name + ".txt"),
                preview.draft().text(Part.SUBJECT).orElseThrow() + "\n\n"
                        + preview.draft().text(Part.TEXT).orElseThrow() + "\n"
                        + preview.draft().text(Part.SMS).orElseThrow() + "\n");
        if (preview.picture().isPresent()) {
            Files.write(folder.resolve(name + ".png"), preview.picture().get().png());
        }
    }
}
