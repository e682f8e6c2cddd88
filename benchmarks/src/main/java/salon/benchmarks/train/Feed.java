package salon.benchmarks.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import salon.train.feed.RefusedFeed;

/** The timetables that are measured on. */
public enum Feed {
    /** The 21 trains of the seed's own file. */
    SEED(LocalDate.of(2026, 6, 8)) {
        @Override
        Railway load() throws RefusedFeed {
            return Railway.read("classpath:sncf.txt", week, Map.of(), List.of());
        }
    },

    /** One real line in California, with local and express trains; the file that the property {@code caltrain} names. */
    CALTRAIN(LocalDate.of(2015, 6, 8)) {
        @Override
        Railway load() throws RefusedFeed {
            Path inside = Path.of("train-service", "src", "test", "resources", "caltrain-gtfs.zip");
            Path usual = Files.exists(inside) ? inside : Path.of("..").resolve(inside);
            return Railway.read(System.getProperty("caltrain", usual.toString()), week, Map.of(), List.of());
        }
    },

    /** {@link NationalNetwork}. */
    NATIONAL(LocalDate.of(2026, 6, 8)) {
        @Override
        Railway load() throws IOException, RefusedFeed {
            return Railway.generated(NationalNetwork.standard(), week);
        }
    };

    /** The first day of the week that is asked about. */
    final LocalDate week;

    Feed(LocalDate week) {
        this.week = week;
    }

    abstract Railway load() throws IOException, RefusedFeed;
}
