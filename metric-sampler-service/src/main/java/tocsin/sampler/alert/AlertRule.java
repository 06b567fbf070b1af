package tocsin.sampler.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.Measurement;

/**
 * An alert as far as evaluating it and telling of it needs. It is an enabled one: others are not evaluated.
 *
 * @param id its id
 * @param title its title for people
 * @param scope the companies that it watches
 * @param area what it watches of them
 * @param samplePeriod over which time; empty for a gauge
 * @param minimumCalls with fewer calls in the sample period there is no value; 0 for a gauge
 * @param trigger when it fires and resets, or tells its value
 * @param holdFor for how long the condition has to hold before it fires; zero for at once
 * @param noData what it means that there is no value
 * @param repeat after which time a firing alert is told again; empty for never
 * @param penalty for how long the company is disabled when it fires; empty for not at all
 * @param message what the notification needs to know and evaluation does not
 */
public record AlertRule(
        UUID id,
        String title,
        Scope scope,
        Area area,
        Optional<Duration> samplePeriod,
        long minimumCalls,
        Trigger trigger,
        Duration holdFor,
        NoDataPolicy noData,
        Optional<Duration> repeat,
        Optional<Duration> penalty,
        Message message) {

    /** What is measured, in short. While this stays the same, so does the state of an alert that is changed. */
    public String measured() {
        return area.measured() + samplePeriod.map(period -> "/" + period).orElse("") + trigger.measured();
    }

    /**
     * What a measurement leads to. The whole of evaluation is here: the same input gives the same steps.
     *
     * @param from the state before; {@code trigger().begin(…)} where there is none
     * @param company whom the alert watches; a schedule runs in its time zone
     * @param measurement what is measured of it at that moment
     * @param now the moment
     */
    public Step step(AlertState from, Company company, Measurement measurement, Instant now) {
        return trigger.step(from, this, company, measurement, now);
    }

    /** The same alert with another title for people, and others who are told. */
    public AlertRule telling(String newTitle, List<String> recipients) {
        Message told = new Message(recipients, message.template(), message.noticeLevel(), message.notifyReset());
        return new AlertRule(
                id, newTitle, scope, area, samplePeriod, minimumCalls, trigger, holdFor, noData, repeat, penalty, told);
    }

    /**
     * What travels with a transition to those who tell people.
     *
     * @param recipients whom to tell
     * @param template which template fills the message
     * @param noticeLevel how serious it is, as in the contract
     * @param notifyReset whether to tell of a reset
     */
    public record Message(List<String> recipients, String template, String noticeLevel, boolean notifyReset) {

        /** Copies the recipients, so that a message never changes. */
        public Message {
            recipients = List.copyOf(recipients);
        }
    }
}
