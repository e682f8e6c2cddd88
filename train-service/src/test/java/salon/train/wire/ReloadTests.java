package salon.train.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import salon.train.timetable.Timetables;

class ReloadTests extends WireFixture {

    @Test
    void connectedClientsAreAnsweredFromTheTimetableOfTheMoment() throws IOException {
        Timetables timetables = SeedTimetable.seed();
        try (Client client = new Client(started(SETTINGS, timetables).port())) {
            assertThat(client.ask('0').readList()).hasSize(21);
            assertThat(client.ask('0').readList()).hasSize(21);

            timetables.swap(SeedTimetable.of(List.of("1;Nice;Metz;23:50;0:10;1.00;", "2;Nice;Metz;0:20;1:10;1.00;")));

            assertThat(client.ask('0').readList())
                    .containsExactly("1;Nice;Metz;23:50;0:10;1.00;", "2;Nice;Metz;0:20;1:10;1.00;");
            assertThat(client.ask('1', "Nice", "Metz", "23:51").readString()).startsWith("2;");
            assertThat(client.ask('2', "Nice", "Metz", "23:00", "1:00").readList())
                    .containsExactly("1;Nice;Metz;23:50;0:10;1.00;", "2;Nice;Metz;0:20;1:10;1.00;");
            assertThat(client.ask('3', "Nice", "Metz").readList())
                    .containsExactly("2;Nice;Metz;0:20;1:10;1.00;", "1;Nice;Metz;23:50;0:10;1.00;");
            assertThat(client.ask('3', "Valence", "Grenoble").readList()).isEmpty();
        }
    }
}
