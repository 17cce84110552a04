package org.zhucun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

class ArchitectureTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Zhucun.class);
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhucun");

    @Test
    void modulesDependOnlyDownwards() {
        MODULES.verify();
    }

    /** Draws docs/modules.svg anew, so that a commit holds what the code is. */
    @Test
    void drawsTheModules() throws IOException {
        var picture = ModulePicture.of(MODULES).svg();
        Files.writeString(Path.of("docs/modules.svg"), picture);
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(picture).contains(">" + module.getIdentifier() + "<"));
    }

    @Test
    void packagesAreFlat() {
        classes().should().resideInAnyPackage("org.zhucun", "org.zhucun.*").check(CODE);
    }

    @Test
    void namesAreTheCustomersNouns() {
        // 帮扶责任人 is a helper in the glossary: a person, not a drawer of methods
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.zhucun.helper.Helper")
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Mapper|Lombok)")
                .orShould()
                .haveNameMatching(".*\\.(Base|Abstract)[A-Z]\\w*")
                .check(CODE);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void controllersStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void timeComesFromAClock() {
        for (var type : Set.of(
                LocalDate.class,
                LocalDateTime.class,
                Instant.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class)) {
            noClasses().should().callMethod(type, "now").check(CODE);
        }
    }

    @Test
    void moneyIsNeverAFraction() {
        noFields()
                .that()
                .areNotStatic()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(CODE);
    }

    @Test
    void aggregatesKnowEachOtherByIdAndFieldsOfBeansAreFinal() {
        noFields()
                .should()
                .beAnnotatedWith(ManyToMany.class)
                .orShould()
                .beAnnotatedWith(OneToMany.class)
                .check(CODE);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .beFinal()
                .check(CODE);
    }
}
