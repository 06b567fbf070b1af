package tocsin.notification.preview.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Base64;
import java.util.List;
import tocsin.notification.message.Message;
import tocsin.notification.message.Picture;
import tocsin.notification.message.handlebars.Part;
import tocsin.notification.message.handlebars.PartFault;
import tocsin.notification.preview.Preview;
import tocsin.notification.preview.SmsCount;

/**
 * A preview as the contract shows it.
 *
 * @param subject null where it cannot be filled, as each part
 * @param segments how the short message would travel; null where there is none
 * @param picture PNG in Base64; null where the HTML shows none
 * @param faults why parts cannot be filled
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreviewBody(
        String subject,
        String text,
        String html,
        String sms,
        SegmentsBody segments,
        String picture,
        List<FaultBody> faults) {

    /** How a short message would travel. */
    @RegisterForReflection
    public record SegmentsBody(String alphabet, int count) {

        static SegmentsBody of(String text) {
            SmsCount count = SmsCount.of(text);
            return new SegmentsBody(count.alphabet(), count.count());
        }
    }

    /** Why a part cannot be filled. */
    @RegisterForReflection
    public record FaultBody(String part, int line, int column, String reason) {

        static FaultBody of(PartFault fault) {
            return new FaultBody(fault.part().word(), fault.line(), fault.column(), fault.reason());
        }
    }

    static PreviewBody of(Preview preview) {
        String sms = preview.draft().text(Part.SMS).map(String::strip).orElse(null);
        return new PreviewBody(
                preview.draft().text(Part.SUBJECT).map(PreviewBody::oneLine).orElse(null),
                preview.draft().text(Part.TEXT).orElse(null),
                preview.draft().text(Part.HTML).orElse(null),
                sms,
                sms == null ? null : SegmentsBody.of(sms),
                preview.picture()
                        .map(Picture::png)
                        .map(Base64.getEncoder()::encodeToString)
                        .orElse(null),
                preview.draft().faults().stream().map(FaultBody::of).toList());
    }

    private static String oneLine(String subject) {
        return new Message(subject, "").subject();
    }
}
