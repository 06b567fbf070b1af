package tocsin.sampler.script.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Memory;

/** A row of the table {@code script_run}. */
final class ScriptRunRow {

    /** The columns, in the order in which they are read and written. */
    static final String COLUMNS =
            "alert_id, company, at, script, version, fires, value, message, vars, failure, failures,"
                    + " console, millis, state, own";

    private ScriptRunRow() {}

    static Tuple write(UUID alertId, String company, boolean own, Memory memory) {
        Said said = memory.answer() instanceof Said words ? words : Said.NOTHING;
        return Tuple.tuple()
                .addUUID(alertId)
                .addString(company)
                .addOffsetDateTime(memory.at().atOffset(ZoneOffset.UTC))
                .addString(memory.script())
                .addLong(memory.version())
                .addBoolean(said.fires().orElse(null))
                .addDouble(said.value().isPresent() ? (Double) said.value().getAsDouble() : null)
                .addString(said.message().orElse(null))
                .addString(said.vars().orElse(null))
                .addString(memory.answer() instanceof Failed failed ? failed.reason() : null)
                .addInteger(memory.failures())
                .addString(memory.console())
                .addLong(memory.took().toMillis())
                .addString(memory.state())
                .addBoolean(own);
    }

    static Memory read(Row row) {
        return new Memory(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("script"),
                row.getLong("version"),
                answer(row),
                row.getString("console"),
                Duration.ofMillis(row.getLong("millis")),
                row.getString("state"));
    }

    private static Answer answer(Row row) {
        String failure = row.getString("failure");
        Double value = row.getDouble("value");
        return failure != null
                ? new Failed(failure, row.getInteger("failures"))
                : new Said(
                        Optional.ofNullable(row.getBoolean("fires")),
                        value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                        Optional.ofNullable(row.getString("message")),
                        Optional.ofNullable(row.getString("vars")));
    }
}
