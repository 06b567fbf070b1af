package tocsin.sampler.alert.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tocsin.sampler.alert.Schedule;

/**
 * Schedules as cron expressions of five fields, as in crontab(5). The times are reckoned as in a zone whose clocks are
 * never put forward or back; {@link Schedule} knows what becomes of them where they are. For use by any thread.
 */
public final class UnixCron {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private UnixCron() {}

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException where it is no cron expression
     */
    public static Schedule schedule(String expression) {
        ExecutionTime times = ExecutionTime.forCron(PARSER.parse(expression).validate());
        return new Schedule(expression, moment -> times.nextExecution(
                        moment.truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toLocalDateTime));
    }
}
