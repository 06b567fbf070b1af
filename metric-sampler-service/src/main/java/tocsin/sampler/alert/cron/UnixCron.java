package tocsin.sampler.alert.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.lang.ref.WeakReference;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import tocsin.sampler.alert.Schedule;

/**
 * Schedules as cron expressions of five fields, as in crontab(5). The times are reckoned as in a zone whose clocks are
 * never put forward or back; {@link Schedule} knows what becomes of them where they are. For use by any thread.
 */
public final class UnixCron {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /** Those in use: to reckon a time takes long, and many alerts have the same schedule. */
    private static final Map<String, WeakReference<Schedule>> KNOWN = new WeakHashMap<>();

    private UnixCron() {}

    /**
     * Reads a schedule; what is written alike is one schedule.
     *
     * @throws IllegalArgumentException where it is no cron expression
     */
    public static synchronized Schedule schedule(String expression) {
        WeakReference<Schedule> known = KNOWN.get(expression);
        Schedule schedule = known == null ? null : known.get();
        if (schedule == null) {
            schedule = parse(expression);
            KNOWN.put(schedule.expression(), new WeakReference<>(schedule));
        }
        return schedule;
    }

    private static Schedule parse(String expression) {
        ExecutionTime times = ExecutionTime.forCron(PARSER.parse(expression));
        return new Schedule(expression, moment -> after(moment, times));
    }

    private static Optional<LocalDateTime> after(LocalDateTime moment, ExecutionTime times) {
        ZonedDateTime minute = moment.truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC);
        return times.nextExecution(minute).map(ZonedDateTime::toLocalDateTime);
    }
}
