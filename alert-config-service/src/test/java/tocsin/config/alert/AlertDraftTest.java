package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.ScriptName;
import tocsin.config.template.TemplateName;

class AlertDraftTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void an_empty_draft_lacks_everything_that_is_required() {
        assertThat(new AlertDraft().violations())
                .containsExactly(
                        new Violation("title", "is required"),
                        new Violation("recipients", "is required"),
                        new Violation("area", "is required"),
                        new Violation("operator", "is required"),
                        new Violation("threshold", "is required"));
    }

    @Test
    void a_draft_with_what_is_required_is_an_alert_with_the_standard_values() {
        assertThat(Drafts.asr().toAlert(ID))
                .isEqualTo(new Alert(
                        ID,
                        "Low",
                        new Scope.Everyone(),
                        new Measurement.OverWindow(MeasuredArea.ASR, Duration.ofMinutes(5), OptionalInt.of(1)),
                        new Condition(
                                Comparison.LESS_OR_EQUAL,
                                new BigDecimal("30"),
                                Optional.empty(),
                                Duration.ZERO,
                                NoDataPolicy.KEEP,
                                new Consequences(Optional.empty(), true, Optional.empty())),
                        new Notice(
                                List.of(new Recipient.EmailAddress("noc@acme.example")),
                                NoticeLevel.WARNING,
                                TemplateName.STANDARD),
                        true));
    }

    @Test
    void a_script_decides_by_itself_whenever_data_change() {
        AlertDraft draft = new AlertDraft()
                .title("Low")
                .recipients(List.of(Recipient.of("noc@acme.example")))
                .area(new ScriptArea())
                .script(new ScriptName("margin"));

        Alert alert = draft.toAlert(ID);

        assertThat(alert.measurement()).isEqualTo(new Measurement.Answer(new ScriptName("margin"), Optional.empty()));
        assertThat(alert.trigger())
                .isEqualTo(new Verdict(
                        Duration.ZERO, NoDataPolicy.KEEP, new Consequences(Optional.empty(), true, Optional.empty())));
        assertThat(alert.schedule()).isEmpty();
    }

    @Test
    void a_script_that_answers_a_number_runs_on_a_schedule_and_is_compared() {
        Schedule schedule = new Schedule("*/5 * * * *");

        Alert alert = Drafts.watching(new ScriptArea())
                .script(new ScriptName("margin"))
                .schedule(schedule)
                .toAlert(ID);

        assertThat(alert.measurement())
                .isEqualTo(new Measurement.Answer(new ScriptName("margin"), Optional.of(schedule)));
        assertThat(alert.trigger().condition().map(Condition::operator)).contains(Comparison.LESS_OR_EQUAL);
        assertThat(alert.schedule()).contains(schedule);
    }

    @Test
    void a_draft_with_violations_is_no_alert() {
        AlertDraft draft = Drafts.asr().title(null);

        assertThatThrownBy(() -> draft.toAlert(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("title");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void what_makes_no_sense_is_refused_with_the_reason(String name, AlertDraft draft, List<Violation> violations) {
        assertThat(draft.violations()).isEqualTo(violations);
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoiled(
                        "a company and a tag",
                        Drafts.asr().company(new CompanyId("acme")).tag(new Tag("gold")),
                        "company",
                        "excludes tag: an alert is about one company, about a tag, or about all companies",
                        "tag",
                        "excludes company: an alert is about one company, about a tag, or about all companies"),
                spoiled("nobody to tell", Drafts.asr().recipients(List.of()), "recipients", "must be 1 to 50"),
                spoiled("too many to tell", Drafts.asr().recipients(phones(51)), "recipients", "must be 1 to 50"),
                spoiled(
                        "somebody twice",
                        Drafts.asr()
                                .recipients(
                                        List.of(Recipient.of("noc@acme.example"), Recipient.of("NOC@Acme.example"))),
                        "recipients/1",
                        "is there already"));
    }

    private static Arguments spoiled(String name, AlertDraft draft, String... fieldsAndDetails) {
        List<Violation> violations = IntStream.range(0, fieldsAndDetails.length / 2)
                .mapToObj(i -> new Violation(fieldsAndDetails[2 * i], fieldsAndDetails[2 * i + 1]))
                .toList();
        return Arguments.of(name, draft, violations);
    }

    private static List<Recipient> phones(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Recipient.of("+44770090" + (1000 + i)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"PT10S", "PT20S", "PT5M", "PT1H", "P1D"})
    void a_sample_period_is_whole_slices_from_ten_seconds_to_a_day(Duration period) {
        assertThat(Drafts.asr().samplePeriod(period).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT9S", "PT15S", "-PT10S", "P1DT10S"})
    void any_other_sample_period_is_refused(Duration period) {
        assertThat(Drafts.asr().samplePeriod(period).violations())
                .containsExactly(new Violation("samplePeriod", "must be from PT10S to P1D in steps of 10 seconds"));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1000000, true", "0, false", "-1, false", "1000001, false"})
    void minimum_calls_are_from_one_to_a_million(int calls, boolean fine) {
        assertThat(Drafts.asr().minimumCalls(calls).violations())
                .isEqualTo(fine ? List.of() : List.of(new Violation("minimumCalls", "must be from 1 to 1000000")));
    }

    @ParameterizedTest
    @CsvSource({
        "ASR, 0, true", "ASR, 100, true", "ASR, 100.01, false", "ASR, -0.01, false", "NER, 100, true",
                "NER, 101, false",
        "ACD, 0, true", "ACD, 3600, true", "ACD, -1, false", "PDD, 101, true", "PDD, -1, false", "CPS, 5000, true",
        "CPS, -1, false"
    })
    void a_threshold_is_one_that_values_can_cross(MeasuredArea area, BigDecimal threshold, boolean fine) {
        AlertDraft draft = Drafts.watching(area).samplePeriod(Duration.ofMinutes(5));

        assertThat(draft.threshold(threshold).violations().stream().map(Violation::field))
                .isEqualTo(fine ? List.of() : List.of("threshold"));
    }

    @ParameterizedTest
    @CsvSource({"-1000", "0", "99999.99"})
    void a_balance_may_be_compared_with_any_amount(BigDecimal threshold) {
        assertThat(Drafts.balance().threshold(threshold).violations()).isEmpty();
    }

    @Property
    void a_reset_threshold_is_refused_on_the_firing_side_and_nowhere_else(
            @ForAll Comparison comparison,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal threshold,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal reset) {
        List<Violation> violations = Drafts.balance()
                .operator(comparison)
                .threshold(threshold)
                .resetThreshold(reset)
                .violations();

        assertThat(violations.stream().map(Violation::field))
                .isEqualTo(
                        isOnTheGoodSide(comparison, reset.compareTo(threshold))
                                ? List.of()
                                : List.of("resetThreshold"));
    }

    private static boolean isOnTheGoodSide(Comparison comparison, int side) {
        return switch (comparison) {
            case LESS, LESS_OR_EQUAL -> side >= 0;
            case GREATER, GREATER_OR_EQUAL -> side <= 0;
            case EQUAL, NOT_EQUAL -> false;
        };
    }

    @ParameterizedTest
    @EnumSource(MeasuredArea.class)
    void only_areas_that_need_calls_have_minimum_calls(MeasuredArea area) {
        Alert alert = Drafts.watching(area).samplePeriod(Duration.ofMinutes(5)).toAlert(ID);

        assertThat(alert.measurement())
                .isEqualTo(new Measurement.OverWindow(
                        area,
                        Duration.ofMinutes(5),
                        area == MeasuredArea.CPS ? OptionalInt.empty() : OptionalInt.of(1)));
    }
}
