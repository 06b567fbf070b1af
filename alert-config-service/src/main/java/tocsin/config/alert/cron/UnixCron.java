package tocsin.config.alert.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tocsin.config.alert.Schedule;

/**
 * Schedules as cron expressions of five fields, as in crontab(5): {@code *}, numbers, names of months and days, ranges,
 * lists and steps. Where both days are given, either will do. For use by any thread.
 */
public final class UnixCron {

    private static final int LONGEST = 256;
    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /** Any beginning will do to find out whether a time comes at all; leap days come soon after this one. */
    private static final ZonedDateTime BEGINNING = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private UnixCron() {}

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException where it is no cron expression, with every field of it that is wrong, or where
     *     none of its times ever comes
     */
    public static Schedule schedule(String text) {
        List<String> fields = List.of(text.strip().split("[ \t]+"));
        if (fields.size() != CronField.values().length || text.length() > LONGEST) {
            throw new IllegalArgumentException("must be a cron expression of five fields, such as 0 8 * * *: "
                    + CronField.names() + "; at most " + LONGEST + " characters");
        }
        String faults = faults(fields);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults);
        }
        String plain = String.join(" ", fields);
        if (ExecutionTime.forCron(PARSER.parse(plain)).nextExecution(BEGINNING).isEmpty()) {
            throw new IllegalArgumentException("never comes: none of its months has such a day");
        }
        return new Schedule(plain);
    }

    private static String faults(List<String> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> CronField.values()[i].whyNot(fields.get(i), PARSER))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }
}
