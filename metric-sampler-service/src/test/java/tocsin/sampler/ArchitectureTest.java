package tocsin.sampler;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.planted.alert.PlantedViolation;

/** What the pure packages may know. Each rule proves on a planted class that it bites. */
class ArchitectureTest {

    private static final List<String> PURE = List.of(
            "call",
            "gauge",
            "metric",
            "window",
            "alert",
            "company",
            "ingest",
            "ingest.map",
            "watch",
            "live",
            "definition",
            "penalty",
            "retention",
            "series",
            "backtest",
            "replica",
            "script",
            "trial");

    private static final Set<String> CLOCKS = Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick");

    private static final ArchRule PURE_PACKAGES_KNOW_ONLY_JAVA_EACH_OTHER_AND_MUTINY = classes()
            .that()
            .resideInAnyPackage(pure("tocsin.sampler.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed());

    private static final ArchRule PURE_PACKAGES_ARE_TOLD_THE_TIME = noClasses()
            .that()
            .resideInAnyPackage(pure("tocsin.sampler.."))
            .should()
            .callMethodWhere(describe("it reads a clock", call -> readsClock(call.getTarget())));

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin.sampler");
    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedViolation.class);

    static List<ArchRule> rules() {
        return List.of(PURE_PACKAGES_KNOW_ONLY_JAVA_EACH_OTHER_AND_MUTINY, PURE_PACKAGES_ARE_TOLD_THE_TIME);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_service_keeps_to_the_rule(ArchRule rule) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_planted_violation_is_caught(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("PlantedViolation"));
    }

    @Test
    void every_pure_package_is_there() {
        assertThat(PURE).allSatisfy(name -> assertThat(SERVICE.containPackage("tocsin.sampler." + name))
                .isTrue());
    }

    /** The pure packages themselves, without their sub-packages. */
    private static String[] pure(String prefix) {
        return PURE.stream().map(name -> prefix + name).toArray(String[]::new);
    }

    private static String[] allowed() {
        return Stream.concat(
                        Stream.of(pure("tocsin.sampler.")),
                        Stream.of("java..", "io.smallrye.mutiny..", "tocsin.access", "tocsin.telemetry"))
                .toArray(String[]::new);
    }

    private static boolean readsClock(AccessTarget method) {
        String owner = method.getOwner().getPackageName();
        return (owner.equals("java.time") && CLOCKS.contains(method.getName()))
                || method.getFullName().startsWith("java.lang.System.currentTimeMillis")
                || method.getFullName().startsWith("java.lang.System.nanoTime");
    }
}
