package salon.chat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
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
            .importPackages("salon.chat");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("salon.chat.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void linesAreCarriedWithoutKnowingWhatTheyMean() {
        noClasses()
                .that()
                .resideInAPackage("salon.chat.line")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("salon.chat..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("salon.chat.line")))
                .check(SERVICE);
    }

    @Test
    void onlyTheLineKnowsWhatCarriesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.chat.line")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "org.springframework.web.socket..", "jakarta.websocket..")
                .check(SERVICE);
    }

    @Test
    void onlyTheConversationKnowsWhoIsHere() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.chat.conversation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("salon.chat.conversation")
                .check(SERVICE);
    }

    @Test
    void onlyHistoryNamesAndPresencesTouchTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "salon.chat.history",
                        "salon.chat.name",
                        "salon.chat.presence",
                        "salon.chat.fanout",
                        "salon.chat.health",
                        "salon.chat.database")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc..")
                .check(SERVICE);
    }

    @Test
    void onlyTheFanoutTouchesRedisAndItTouchesNothingElse() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.chat.fanout")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.data.redis..", "io.lettuce..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("salon.chat.fanout")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "org.springframework.jdbc..", "org.springframework.data.jpa..")
                .check(SERVICE);
    }

    @Test
    void eachServiceIsAskedFromThePackageNamedAfterIt() {
        classes()
                .that()
                .areAnnotatedWith(FeignClient.class)
                .should()
                .resideInAnyPackage("salon.chat.train", "salon.chat.stats", "salon.chat.manager")
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
        assertThat(SERVICE.getPackage("salon.chat").getSubpackagesInTree())
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
        JavaPackage root = SERVICE.getPackage("salon.chat");
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
