package salon.stats.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.stats.name.GameName;
import salon.stats.name.PublicId;
import salon.stats.rating.Outcome;

@DataJpaTest
class StandingsTests {

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcTemplate database;

    @Test
    void ranksByRatingThenByCertaintyThenByName() {
        open("erin", "nim", 1400, 50);
        open("dave", "nim", 1600, 90);
        open("bob", "nim", 1600, 50);
        open("alice", "nim", 1600, 90);
        open("carol", "nim", 1700, 300);
        open("frank", "chess", 2500, 50);

        Page<Standing> first = standings.listBest("nim", PageRequest.of(0, 3));
        Page<Standing> second = standings.listBest("nim", PageRequest.of(1, 3));

        assertThat(first).extracting(Standing::publicId).containsExactly("carol", "bob", "alice");
        assertThat(second).extracting(Standing::publicId).containsExactly("dave", "erin");
        assertThat(first.getTotalElements()).isEqualTo(5);
        assertThat(Leaderboard.of(GameName.of("nim"), second).standings())
                .extracting(Leaderboard.Ranked::rank)
                .containsExactly(4L, 5L);
    }

    @Test
    void readsTheLeaderboardFromItsIndexWithoutSorting() {
        database.execute("""
                insert into standings
                select 'player' || n, 'nim', 1, 1, 0, 0, 1000 + mod(n * 7919, 1000), 100, 0.06
                from system_range(1, 20000) as players(n)""");

        String plan = database.queryForObject("""
                explain select * from standings where game = 'nim'
                order by game, rating desc, deviation, public_id fetch first 20 rows only""", String.class);

        assertThat(plan).contains("index sorted").containsIgnoringCase("standings_best_first");
    }

    @Test
    void listsTheGamePlayedMostFirst() {
        open("alice", "chess", 1500, 350);
        open("alice", "nim", 1500, 350);
        standings.listLocked("nim", List.of("alice")).getFirst().count(Outcome.DRAW);

        List<Standing> list = standings.listOf("alice");

        assertThat(list).extracting(Standing::game).containsExactly("nim", "chess");
        assertThat(list.getFirst().draws()).isOne();
    }

    @Test
    void opensAStandingOnlyForWhoHasNone() {
        open("bob", "nim", 1700, 60);
        open("alice", "chess", 1700, 60);

        SortedMap<PublicId, Standing> locked = new Scoreboard(standings, database)
                .locked(Stream.of("carol", "bob", "alice").map(PublicId::of).toList(), GameName.of("nim"));

        assertThat(locked.keySet()).extracting(PublicId::value).containsExactly("alice", "bob", "carol");
        assertThat(locked.values())
                .extracting(standing -> standing.rating().value())
                .containsExactly(1500.0, 1700.0, 1500.0);
    }

    private void open(String publicId, String game, double rating, double deviation) {
        database.update(
                "insert into standings values (?, ?, 0, 0, 0, 0, ?, ?, 0.06)", publicId, game, rating, deviation);
    }
}
