package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import salon.train.TrainService;

@ExtendWith(OutputCaptureExtension.class)
class RefusedFeedAnalyzerTests {

    @TempDir
    private Path folder;

    @Test
    void endsTheStartWithTheLinesAndReasonsBeforeAnythingListens(CapturedOutput output) {
        Path feed = Feeds.write(folder.resolve("trains.txt"), """
                17564;Valence;Grenoble;6:15;7:31;17.60;REDUC
                17566;Valence;Grenoble;6h45;7:55;17,60;
                """);

        assertThatException()
                .isThrownBy(() ->
                        SpringApplication.run(TrainService.class, "--server.port=0", "--salon.timetable.feed=" + feed))
                .withRootCauseInstanceOf(RefusedFeed.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("trains.txt, line 2: The departure is \"6h45\"; expected a time from 0:00 to 23:59.")
                .contains("trains.txt, line 2: The price is \"17,60\"; expected a number")
                .contains("let salon.timetable.feed (SALON_TIMETABLE of ./run) name another")
                .doesNotContain("Tomcat started")
                .doesNotContain("\tat ");
    }
}
