package tocsin.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions know nothing of brokers, databases, mail servers and frameworks: an allow-list, not a deny-list. */
class ArchitectureTest {

    private static final String ROOT = "tocsin.notification.";

    private static final List<String> NAMES = List.of(
            "canary",
            "channel",
            "confirmation",
            "delivery",
            "message",
            "outgoing",
            "picture",
            "rehearsal",
            "routing",
            "script",
            "silence",
            "sms",
            "template",
            "together",
            "transition");

    private static final String[] PURE = NAMES.stream().map(ROOT::concat).toArray(String[]::new);

    private static final String[] ALLOWED = Stream.concat(
                    Stream.of(PURE), Stream.of("java..", "io.smallrye.mutiny..", "tocsin.access", "tocsin.telemetry"))
            .toArray(String[]::new);

    private static ArchRule pure(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALLOWED);
    }

    @Test
    void pure_packages_depend_on_java_and_each_other_only() {
        pure(PURE).check(ours());
    }

    static List<String> names() {
        return NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_rule_finds_classes_in_every_package_that_it_names(String name) {
        assertThat(ours().stream().filter(each -> each.getPackageName().equals(ROOT + name)))
                .isNotEmpty();
    }

    @Test
    void a_planted_violation_is_found() {
        JavaClasses planted = new ClassFileImporter().importPackages(ROOT + "planted");

        assertThatThrownBy(() -> pure(ROOT + "planted").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedViolation");
    }

    private static JavaClasses ours() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("tocsin.notification");
    }
}
