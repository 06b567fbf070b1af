package tocsin.local.chaos.books;

import java.util.List;
import java.util.Map;

/**
 * What there is when everything is quiet.
 *
 * @param slices as recorded
 * @param samples as recorded
 * @param transitions in the order in which they were recorded
 * @param notifications all, in the order in which a recipient is told of them
 * @param mails in the order in which the mail server accepted them
 * @param rejected the marks of what was set aside, once for each message
 * @param queues how many messages wait at the broker, by queue
 */
public record Found(
        Map<SliceKey, Sums> slices,
        Map<String, Sampled> samples,
        List<Transition> transitions,
        List<Notification> notifications,
        List<Mail> mails,
        List<String> rejected,
        Map<String, Long> queues) {}
