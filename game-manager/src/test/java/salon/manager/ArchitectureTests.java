package salon.manager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.FeignClient;

/** The plan of the house, held against what was built. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("salon.manager");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("salon.manager.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyThePackageNamedAfterTheGameServerSpeaksToIt() {
        classes()
                .that()
                .areAnnotatedWith(FeignClient.class)
                .should()
                .resideInAPackage("salon.manager.server")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.manager.server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("feign..")
                .check(HOUSE);
    }

    @Test
    void codesAndProblemsKnowNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAnyPackage("salon.manager.code", "salon.manager.problem")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("salon.manager.game", "salon.manager.server", "salon.manager.access")
                .check(HOUSE);
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..model..",
                        "..service..",
                        "..controller..",
                        "..repository..")
                .check(HOUSE);
        noClasses()
                .should()
                .haveNameMatching(".*\\.\\w+(Impl|Dto|DTO|Utils|Helper)")
                .check(HOUSE);
    }
}
