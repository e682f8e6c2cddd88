package salon.train;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.NetworkChannel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("salon.train");

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("salon.train.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void searchIsPureJava() {
        classes()
                .that()
                .resideInAPackage("salon.train.search..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("salon.train.search..", "java..", "org.jspecify..")
                .check(SERVICE);
    }

    @Test
    void theTimetableKnowsNeitherFeedsNorQuestions() {
        noClasses()
                .that()
                .resideInAPackage("salon.train.timetable..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("salon.train.feed..", "salon.train.web..", "salon.train.wire..")
                .check(SERVICE);
    }

    @Test
    void onlyFeedReadsFeeds() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.train.feed")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.onebusaway..", "org.apache.commons.csv..")
                .check(SERVICE);
    }

    @Test
    void onlyTheRestSideSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("salon.train.web", "salon.train.problem", "salon.train.access")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security..",
                        "jakarta.servlet..")
                .check(SERVICE);
    }

    @Test
    void onlyTheWireOpensSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("salon.train.wire")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Socket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServerSocket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DatagramSocket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(NetworkChannel.class)
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
        assertThat(SERVICE.getPackage("salon.train").getSubpackagesInTree())
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
        JavaPackage root = SERVICE.getPackage("salon.train");
        assertThat(root.isAnnotatedWith(NullMarked.class)).isTrue();
    }
}
