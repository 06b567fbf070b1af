package tocsin.handlebars;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Both services name this module in their pure packages, so that it must be as pure. */
class ArchitectureTest {

    @Test
    void the_language_knows_java_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tocsin.handlebars..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tocsin.handlebars"));
    }

    @Test
    void it_does_not_know_the_helpers_of_messages() {
        classes()
                .that()
                .resideInAPackage("tocsin.handlebars")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "tocsin.handlebars")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("tocsin.handlebars"));
    }
}
