package tocsin.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String[] PURE = {
        "tocsin.config.alert",
        "tocsin.config.audit",
        "tocsin.config.canary",
        "tocsin.config.catalog",
        "tocsin.config.company",
        "tocsin.config.definition",
        "tocsin.config.recipient",
        "tocsin.config.script",
        "tocsin.config.store",
        "tocsin.config.template",
        "tocsin.config.text"
    };
    private static final String[] ALLOWED = Stream.concat(
                    Stream.of("java..", "io.smallrye.mutiny..", "tocsin.access"), Stream.of(PURE))
            .toArray(String[]::new);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.config");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alert",
                "audit",
                "canary",
                "catalog",
                "company",
                "definition",
                "recipient",
                "script",
                "store",
                "template",
                "text"
            })
    void a_pure_package_knows_java_and_other_pure_packages_only(String feature) {
        pure("tocsin.config." + feature).check(MAIN);
    }

    @Test
    void the_rule_bites() {
        JavaClasses planted = new ClassFileImporter().importPackages("tocsin.config.planted");

        assertThatThrownBy(() -> pure("tocsin.config.planted").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PureTypeThatKnowsAFramework")
                .hasMessageContaining("jakarta.enterprise.context.ApplicationScoped");
    }

    @Test
    void every_package_is_pure_or_named_for_a_technology() {
        assertThat(MAIN.stream().map(type -> type.getPackageName()).distinct())
                .allMatch(name -> name.equals("tocsin.config")
                        || List.of(PURE).contains(name)
                        || name.matches(".*\\.(rest|json|persistence|amqp|schedule|cron|handlebars|sandbox|yaml)"));
    }

    @Test
    void rest_does_not_reach_into_tables() {
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..persistence..")
                .check(MAIN);
    }

    private static ArchRule pure(String name) {
        return classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALLOWED);
    }
}
