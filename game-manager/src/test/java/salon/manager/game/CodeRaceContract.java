package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import salon.manager.code.Code;
import salon.manager.code.Codes;
import salon.manager.problem.Problem;
import salon.manager.server.GameTypes;
import salon.manager.server.Samples;
import tools.jackson.databind.json.JsonMapper;

/** What happens, in every database that the games may be kept in, when two draw the same code. */
abstract class CodeRaceContract {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");

    @Autowired
    private Games games;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource source;

    private final List<GroupCommit> processes = new ArrayList<>();

    @BeforeEach
    void forgetsEveryGame() {
        database.update("delete from games");
        processes.add(process());
        processes.add(process());
    }

    @AfterEach
    void endsTheProcesses() {
        processes.forEach(GroupCommit::close);
        processes.clear();
    }

    private GroupCommit process() {
        return new GroupCommit(new GameWriter(source), Duration.ZERO, new SimpleMeterRegistry());
    }

    /** A hundred pairs in two processes that draw the same code at the same instant. */
    @Test
    void givesACodeToOneOfTwoWhoDrawItAtOnce() throws Exception {
        race(processes.getFirst(), processes.getLast());
    }

    /** A hundred pairs in one, so that both may be in one commit. */
    @Test
    void givesACodeToOneOfTwoInOneProcess() throws Exception {
        race(processes.getFirst(), processes.getFirst());
    }

    private void race(GroupCommit one, GroupCommit other) throws Exception {
        int pairs = 100;
        List<Future<Game>> opened = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < pairs; i++) {
                CyclicBarrier bothDrew = new CyclicBarrier(2);
                String contested = "CC" + suffix(i);
                Opening first = opening(one, new CollidingCodes(bothDrew, contested, "AA" + suffix(i)));
                Opening second = opening(other, new CollidingCodes(bothDrew, contested, "BB" + suffix(i)));
                opened.add(threads.submit(() -> first.open(wanted())));
                opened.add(threads.submit(() -> second.open(wanted())));
            }
        }
        Set<String> codes = new HashSet<>();
        for (Future<Game> game : opened) {
            codes.add(game.get().code().value());
        }
        assertThat(codes).hasSize(2 * pairs);
        assertThat(codes.stream().filter(code -> code.startsWith("CC"))).hasSize(pairs);
        assertThat(games.listPublic(PageRequest.of(0, 1)).getTotalElements()).isEqualTo(2 * pairs);
    }

    @Test
    void givesUpAfterTenCodesThatAreTaken() {
        AtomicInteger draws = new AtomicInteger();
        Opening opening = opening(processes.getFirst(), new Codes() {
            @Override
            public Code next() {
                draws.incrementAndGet();
                return new Code("K7Q2MX");
            }
        });
        Game first = opening.open(wanted());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> opening.open(wanted()))
                .satisfies(
                        problem -> assertThat(problem.getBody().getProperties()).containsEntry("code", "NO_FREE_CODE"));
        assertThat(draws).hasValue(11);
        assertThat(games.findById("K7Q2MX").orElseThrow().createdAt()).isEqualTo(first.createdAt());
    }

    private static Opening opening(GroupCommit process, Codes codes) {
        GameTypes types = mock();
        when(types.find(anyString())).thenReturn(Optional.of(Samples.nim()));
        Terms terms = new Terms(
                Duration.ofMinutes(30),
                new Terms.ExpiryTerms(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5), 9));
        return new Opening(
                types, codes, process, terms, new Tally(new SimpleMeterRegistry()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static NewGame wanted() {
        return JsonMapper.shared()
                .readValue("{\"publicId\":\"alice\",\"parameters\":{\"game\":\"nim\"}}", NewGame.class);
    }

    /** Four characters of a code, another for each number. */
    private static String suffix(int number) {
        char[] digits = Integer.toString(1000 + number).toCharArray();
        return IntStream.range(0, digits.length)
                .mapToObj(i -> String.valueOf(Code.ALPHABET.charAt(digits[i] - '0')))
                .reduce("", String::concat);
    }

    /** Draws first what another draws at the same time, then a code of its own. */
    private static final class CollidingCodes extends Codes {

        private final CyclicBarrier bothDrew;
        private final String own;
        private String next;

        CollidingCodes(CyclicBarrier bothDrew, String contested, String own) {
            this.bothDrew = bothDrew;
            this.own = own;
            this.next = contested;
        }

        @Override
        public Code next() {
            Code drawn = new Code(next);
            if (!next.equals(own)) {
                next = own;
                try {
                    bothDrew.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return drawn;
        }
    }
}
