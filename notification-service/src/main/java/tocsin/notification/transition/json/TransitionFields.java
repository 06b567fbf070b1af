package tocsin.notification.transition.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Company;
import tocsin.notification.transition.Measurement;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Scope;
import tocsin.notification.transition.Transition;
import tocsin.rest.Fields;
import tocsin.rest.Query;

/**
 * The fields of a transition, each in its form. What is missing reads as null; the caller asks the fields for errors.
 */
final class TransitionFields {

    private static final BigDecimal LARGEST = new BigDecimal("1e24");
    private static final int FINEST = 24;

    private TransitionFields() {}

    static Transition read(Fields fields) {
        Rule rule = rule(fields);
        return new Transition(
                required(fields, "id", UUID::fromString, "must be a UUID"),
                required(fields, "alertId", UUID::fromString, "must be a UUID"),
                required(fields, "title"),
                company(fields),
                fields.text("scope", Scope::of),
                rule,
                ScriptFields.of(fields, rule.area()),
                new Measurement(
                        number(fields, "value"), fields.integer("samples").orElse(0)),
                fields.required("cause", fields.text("cause", Cause::of)),
                required(fields, "reason"),
                required(fields, "at", Query::instant, "must be an instant such as 2026-03-02T09:14:06Z"),
                fields.text("noticeLevel").orElse("none"),
                fields.bool("notifyReset").orElse(false),
                penalty(fields),
                Optional.ofNullable(fields.required("recipients", fields.texts("recipients", Function.identity())))
                        .orElse(List.of()),
                fields.text("template").filter(name -> !name.isBlank()).orElse(Transition.USUAL_TEMPLATE));
    }

    private static Company company(Fields fields) {
        String id = required(fields, "company");
        return new Company(
                id,
                fields.text("companyName").orElse(id),
                fields.text("timeZone", form(ZoneId::of, "must be an IANA time zone"))
                        .orElse(ZoneId.of("UTC")),
                fields.text("currency"));
    }

    private static Rule rule(Fields fields) {
        String area = required(fields, "area");
        return new Rule(
                area,
                operator(fields, area),
                number(fields, "threshold"),
                number(fields, "resetThreshold"),
                fields.text("schedule"),
                fields.text("samplePeriod", form(Duration::parse, "must be a duration such as PT5M")),
                fields.integer("minimumCalls"));
    }

    /** A script may say itself whether its alert fires. */
    private static Optional<String> operator(Fields fields, String area) {
        Optional<String> operator = fields.text("operator");
        if (!Rule.SCRIPT.equals(area)) {
            fields.required("operator", operator);
        }
        return operator;
    }

    /** A penalty of no length is none. */
    private static Optional<Duration> penalty(Fields fields) {
        Optional<Duration> length = fields.text("penalty", form(Duration::parse, "must be a duration such as PT1H"));
        if (length.filter(Duration::isNegative).isPresent()) {
            fields.refuse("penalty", "must not be negative");
        }
        return length.filter(some -> !some.isZero());
    }

    /**
     * A number that people can read: finer than {@value #FINEST} decimals it is rounded, since a balance of 5.6E-17 is
     * what sums in floating point leave of 0. One of a million digits would cost memory, and nobody means it.
     */
    private static Optional<BigDecimal> number(Fields fields, String name) {
        Optional<BigDecimal> number = fields.decimal(name);
        if (number.filter(TransitionFields::tooLarge).isPresent()) {
            fields.refuse(name, "has too many digits");
            return Optional.empty();
        }
        return number.map(TransitionFields::readable);
    }

    private static boolean tooLarge(BigDecimal number) {
        return (long) number.precision() - number.scale() > FINEST + 1
                || number.abs().compareTo(LARGEST) > 0;
    }

    private static BigDecimal readable(BigDecimal number) {
        if (number.scale() <= FINEST) {
            return number;
        }
        boolean vanishes = (long) number.scale() - number.precision() > FINEST;
        return vanishes
                ? BigDecimal.ZERO
                : number.setScale(FINEST, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static String required(Fields fields, String name) {
        return fields.required(name, fields.text(name));
    }

    private static <T> T required(Fields fields, String name, Function<String, T> form, String expected) {
        return fields.required(name, fields.text(name, form(form, expected)));
    }

    private static <T> Function<String, T> form(Function<String, T> form, String expected) {
        return text -> {
            try {
                return form.apply(text);
            } catch (DateTimeException | IllegalArgumentException bad) {
                throw new IllegalArgumentException(expected, bad);
            }
        };
    }
}
