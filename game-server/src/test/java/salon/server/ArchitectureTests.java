package salon.server;

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
            .importPackages("salon.server");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("salon.server.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void rulesArePureJava() {
        classes()
                .that()
                .resideInAPackage("salon.server.rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("salon.server.rules..", "java..", "org.jspecify..", "com.google.auto.service..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("salon.server.rules..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\..*|java\\.io\\..*|java\\.net\\..*|java\\.lang\\.Thread")
                .check(SERVICE);
    }

    @Test
    void nothingKnowsTheGamesByName() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.server.rules.games")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("salon.server.rules.games")
                .check(SERVICE);
    }

    @Test
    void onlyPackagesNamedAfterAServiceTalkToIt() {
        classes()
                .that()
                .areAnnotatedWith(FeignClient.class)
                .should()
                .resideInAnyPackage("salon.server.stats", "salon.server.manager", "salon.server.chat")
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackages("salon.server.stats", "salon.server.manager", "salon.server.chat")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("feign..")
                .check(SERVICE);
    }

    @Test
    void onlyTheFanoutKnowsRedis() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.server.fanout")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lettuce..", "org.springframework.data..")
                .check(SERVICE);
    }

    @Test
    void onlyTheSocketKnowsWebSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.server.socket")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.socket..", "jakarta.websocket..")
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
        assertThat(SERVICE.getPackage("salon.server").getSubpackagesInTree())
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
        JavaPackage root = SERVICE.getPackage("salon.server");
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
