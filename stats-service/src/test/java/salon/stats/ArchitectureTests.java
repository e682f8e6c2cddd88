package salon.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.FeignClient;

class ArchitectureTests {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("salon.stats");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("salon.stats.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void ratingIsPureJava() {
        classes()
                .that()
                .resideInAPackage("salon.stats.rating..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("salon.stats.rating..", "java..", "org.jspecify..")
                .check(SERVICE);
    }

    @Test
    void onlyClosureTalksToAnotherService() {
        classes()
                .that()
                .areAnnotatedWith(FeignClient.class)
                .should()
                .resideInAPackage("salon.stats.closure")
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.stats.closure")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("feign..", "com.github.kagkarlsson..")
                .check(SERVICE);
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..model..",
                        "..service..",
                        "..controller..",
                        "..repository..")
                .check(SERVICE);
        noClasses().should().haveNameMatching(".*(Impl|Dto|Utils|Manager)").check(SERVICE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(SERVICE.getPackage("salon.stats").getSubpackagesInTree())
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
        JavaPackage root = SERVICE.getPackage("salon.stats");
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
