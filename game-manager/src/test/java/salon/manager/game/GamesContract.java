package salon.manager.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import salon.manager.code.Code;
import salon.manager.code.Codes;
import salon.manager.server.GameServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the games are promised by every database that they may be kept in. */
abstract class GamesContract {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.123456Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Games games;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    private GroupCommit arrivals;

    @BeforeEach
    void forgetsEveryGame() {
        database.update("delete from games");
        arrivals = new GroupCommit(new GameWriter(source), Duration.ZERO, new SimpleMeterRegistry());
    }

    @AfterEach
    void endsTheirThread() {
        arrivals.close();
    }

    @Test
    void readsAGameAsItWasStored() {
        Map<String, JsonNode> options = new LinkedHashMap<>();
        options.put("rule", JSON.readTree("\"misère\""));
        options.put("heaps", JSON.readTree("[3,4,5]"));
        Parameters parameters = new Parameters("nim", 4, Visibility.PRIVATE, 90, options);
        store("K7Q2MX", parameters, NOW);
        Game read = games.findById("K7Q2MX").orElseThrow();
        assertThat(read.code()).isEqualTo(new Code("K7Q2MX"));
        assertThat(read.host()).isEqualTo("alice");
        assertThat(read.status()).isEqualTo(Status.OPEN);
        assertThat(read.parameters()).isEqualTo(parameters);
        assertThat(read.parameters().options().keySet()).containsExactly("rule", "heaps");
        assertThat(read.createdAt()).isEqualTo(NOW);
        assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(1800));
        assertThat(read.closedAt()).isNull();
    }

    @Test
    void readsSeveralAtOnceAsEachIsReadAlone() {
        Map<String, JsonNode> options = new LinkedHashMap<>();
        options.put("rule", JSON.readTree("\"misère\""));
        options.put("heaps", JSON.readTree("[3,4,5]"));
        store("AAAAAA", new Parameters("nim", 4, Visibility.PRIVATE, 90, options), NOW);
        store("BBBBBB", Visibility.PUBLIC, NOW.plusSeconds(1));
        store("CCCCCC", Visibility.PUBLIC, NOW.plusSeconds(2));
        close("BBBBBB");
        GameServer server = new GameServer(URI.create("http://inside"), URI.create("ws://outside"), Duration.ZERO);
        List<GameInfo> read = new GameReader(source, server)
                .list(List.of(new Code("AAAAAA"), new Code("BBBBBB"), new Code("ZZZZZZ")));
        assertThat(read).containsExactlyInAnyOrder(info("AAAAAA", server), info("BBBBBB", server));
        assertThat(read.stream().filter(game -> game.code().equals("AAAAAA")))
                .allSatisfy(
                        game -> assertThat(game.parameters().options().keySet()).containsExactly("rule", "heaps"));
        assertThat(new GameReader(source, server).list(List.of())).isEmpty();
    }

    private GameInfo info(String code, GameServer server) {
        Game game = games.findById(code).orElseThrow();
        return GameInfo.of(game, server.room(game.code()));
    }

    @Test
    void findsNoOtherGame() {
        assertThat(games.findById("K7Q2MX")).isEmpty();
    }

    @Test
    void keepsALongNameOutsideTheBasicPlane() {
        PublicId host = new PublicId("𝒜".repeat(32));
        arrivals.add(
                new Game(new Code("K7Q2MX"), host, parameters(Visibility.PUBLIC), NOW, Duration.ZERO, Duration.ZERO));
        assertThat(games.findById("K7Q2MX").orElseThrow().host()).isEqualTo(host.value());
    }

    @Test
    void givesACodeOnceForAllTime() {
        store("K7Q2MX", Visibility.PUBLIC, NOW);
        close("K7Q2MX");
        assertThat(arrivals.add(game("K7Q2MX", parameters(Visibility.PUBLIC), NOW.plusSeconds(1_000_000))))
                .isFalse();
        assertThat(games.findById("K7Q2MX").orElseThrow().createdAt()).isEqualTo(NOW);
    }

    @Test
    void takesNoOtherFailureForATakenCode() {
        Game nonsense = game("K7Q2MX", new Parameters("x".repeat(99), 2, Visibility.PUBLIC, 60, Map.of()), NOW);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> arrivals.add(nonsense));
    }

    @Test
    void listsPublicGamesNewestFirst() {
        store("AAAAAA", Visibility.PUBLIC, NOW);
        store("CCCCCC", Visibility.PUBLIC, NOW.plusSeconds(2));
        store("BBBBBB", Visibility.PUBLIC, NOW.plusSeconds(1));
        store("DDDDDD", Visibility.PRIVATE, NOW.plusSeconds(3));
        Page<Game> page = games.listPublic(PageRequest.of(0, 2));
        assertThat(codes(page)).containsExactly("CCCCCC", "BBBBBB");
        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(codes(games.listPublic(PageRequest.of(1, 2)))).containsExactly("AAAAAA");
        assertThat(codes(games.listPublic(PageRequest.of(2, 2)))).isEmpty();
    }

    @Test
    void listsGamesOfOneStatus() {
        store("AAAAAA", Visibility.PUBLIC, NOW);
        store("BBBBBB", Visibility.PUBLIC, NOW);
        store("CCCCCC", Visibility.PRIVATE, NOW);
        close("AAAAAA");
        close("CCCCCC");
        PageRequest first = PageRequest.of(0, 20);
        assertThat(codes(games.listPublic(Status.OPEN, first))).containsExactly("BBBBBB");
        assertThat(codes(games.listPublic(Status.CLOSED, first))).containsExactly("AAAAAA");
        assertThat(codes(games.listPublic(Status.EXPIRED, first))).isEmpty();
    }

    @Test
    void listsEveryGameOnceThoughAllAreOfOneInstant() {
        Codes codes = new Codes();
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            String code = codes.next().value();
            store(code, Visibility.PUBLIC, NOW);
            stored.add(code);
        }
        List<String> listed = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            listed.addAll(codes(games.listPublic(PageRequest.of(page, 3))));
        }
        assertThat(listed).hasSize(30).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void listsWhatIsDueTheLongestDueFirst() {
        store("AAAAAA", Visibility.PUBLIC, NOW.plusSeconds(1));
        store("BBBBBB", Visibility.PRIVATE, NOW);
        store("CCCCCC", Visibility.PUBLIC, NOW.plusSeconds(2));
        store("DDDDDD", Visibility.PUBLIC, NOW);
        close("DDDDDD");
        Instant due = NOW.plus(Duration.ofMinutes(31));
        assertThat(games.listDue(due.minusMillis(1), Limit.of(9))).isEmpty();
        assertThat(games.listDue(due.plusSeconds(1), Limit.of(9))).containsExactly("BBBBBB", "AAAAAA");
        assertThat(games.listDue(due.plusSeconds(9), Limit.of(2))).containsExactly("BBBBBB", "AAAAAA");
    }

    @Test
    void noticesThatAGameWasChangedMeanwhile() {
        store("K7Q2MX", Visibility.PUBLIC, NOW);
        Game one = games.findById("K7Q2MX").orElseThrow();
        Game other = games.findById("K7Q2MX").orElseThrow();
        one.close(NOW);
        games.saveAndFlush(one);
        other.expire();
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> games.saveAndFlush(other));
        assertThat(games.findById("K7Q2MX").orElseThrow().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void closesManyInOneStatementAndEachOnce() {
        store("AAAAAA", Visibility.PUBLIC, NOW);
        store("BBBBBB", Visibility.PUBLIC, NOW);
        store("CCCCCC", Visibility.PUBLIC, NOW);
        Game expired = games.findById("AAAAAA").orElseThrow();
        expired.expire();
        games.saveAndFlush(expired);
        close("BBBBBB");
        List<String> codes = List.of("AAAAAA", "BBBBBB", "DDDDDD");

        assertThat(games.listCodes(codes)).containsExactlyInAnyOrder("AAAAAA", "BBBBBB");
        assertThat(closeAll(codes, NOW.plusSeconds(7))).isOne();
        assertThat(closeAll(codes, NOW.plusSeconds(8))).isZero();

        assertThat(games.findById("AAAAAA").orElseThrow().closedAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(games.findById("BBBBBB").orElseThrow().closedAt()).isEqualTo(NOW);
        assertThat(games.findById("CCCCCC").orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    private Integer closeAll(List<String> codes, Instant now) {
        return transaction.execute(status -> games.close(codes, now));
    }

    private void close(String code) {
        Game game = games.findById(code).orElseThrow();
        game.close(NOW);
        games.saveAndFlush(game);
    }

    private void store(String code, Visibility visibility, Instant createdAt) {
        store(code, parameters(visibility), createdAt);
    }

    private void store(String code, Parameters parameters, Instant createdAt) {
        assertThat(arrivals.add(game(code, parameters, createdAt))).isTrue();
    }

    private static Game game(String code, Parameters parameters, Instant createdAt) {
        Duration lobby = Duration.ofMinutes(30);
        Duration grace = Duration.ofMinutes(1);
        return new Game(new Code(code), new PublicId("alice"), parameters, createdAt, lobby, grace);
    }

    private static Parameters parameters(Visibility visibility) {
        return new Parameters("nim", 2, visibility, 60, Map.of());
    }

    private static List<String> codes(Page<Game> page) {
        return page.stream().map(game -> game.code().value()).toList();
    }
}
