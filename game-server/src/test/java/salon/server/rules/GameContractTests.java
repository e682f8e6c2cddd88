package salon.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static salon.server.rules.Rulings.accepted;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import salon.server.catalogue.Catalogue;
import salon.server.protocol.BadMessage;
import salon.server.protocol.Codec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every game on the class path promises, tried at every table that it can be played at. */
@ParameterizedClass
@MethodSource("tables")
class GameContractTests {

    private static final int LONGEST_GAME = 2000;
    private static final int GAMES = 4;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Codec codec = new Codec();
    private final Table table;

    GameContractTests(Table table) {
        this.table = table;
    }

    record Table(Game<?, ?> game, int seats, Options options) {

        Position<?, ?> begin(long seed) {
            return Position.begin(game, new Deal(seats, options, seed));
        }

        @Override
        public String toString() {
            return "%s for %d, %s".formatted(game.type().name(), seats, options.values());
        }
    }

    static Stream<Table> tables() {
        return new Catalogue(Game.class.getClassLoader())
                .list().stream()
                        .flatMap(game -> seats(game)
                                .flatMap(
                                        seats -> options(game.type()).map(options -> new Table(game, seats, options))));
    }

    private static Stream<Integer> seats(Game<?, ?> game) {
        return Stream.iterate(
                game.type().minimumSeats(), seats -> seats <= game.type().maximumSeats(), seats -> seats + 1);
    }

    /** Every option at its least, its most and its standard value, in every combination. */
    private static Stream<Options> options(GameType type) {
        Stream<Map<String, Object>> chosen = Stream.of(Map.of());
        for (Option option : type.options()) {
            chosen = chosen.flatMap(before -> values(option).map(value -> {
                Map<String, Object> after = new HashMap<>(before);
                after.put(option.name(), value);
                return after;
            }));
        }
        return chosen.map(values -> Options.of(type, values));
    }

    private static Stream<?> values(Option option) {
        return switch (option) {
            case Option.Whole whole ->
                Stream.of(whole.minimum(), whole.maximum(), whole.standard()).distinct();
            case Option.Wholes wholes ->
                Stream.of(
                        Collections.nCopies(wholes.minimumItems(), wholes.minimum()),
                        Collections.nCopies(wholes.maximumItems(), wholes.maximum()),
                        wholes.standard());
            case Option.Choice choice -> choice.values().stream();
        };
    }

    @Test
    void hasSomebodyToMoveUntilThereIsVerdict() {
        playOut((position, playing) -> {
            assertThat(position.toMove().isEmpty()).isEqualTo(position.verdict().isPresent());
            assertThat(Seat.all(table.seats())).containsAll(position.toMove());
        });
    }

    @Test
    void acceptsWhatItListsAndNothingElse() {
        playOut((position, playing) -> {
            for (Seat seat : position.toMove()) {
                List<?> moves = position.moves(seat);
                assertThat(moves).isNotEmpty().doesNotHaveDuplicates();
                moves.forEach(move -> accepted(position.play(seat, move)));
                Set<?> listed = new HashSet<>(moves);
                for (Object action : attempts(position.game().actions())) {
                    boolean fair = listed.contains(action);
                    switch (position.play(seat, action)) {
                        case Ruling.Accepted<?> accepted ->
                            assertThat(fair).as("%s", action).isTrue();
                        case Ruling.Refused<?>(String reason) -> {
                            assertThat(fair).as("%s", action).isFalse();
                            assertThat(reason).isNotBlank();
                        }
                    }
                }
            }
        });
    }

    @Test
    void doesNotChangeStateThatWasPlayedOn() {
        playOut((position, playing) -> {
            Object before = watched(position);
            int hash = position.hashCode();
            for (Seat seat : position.toMove()) {
                accepted(position.play(seat, position.moves(seat).getLast()));
            }
            assertThat(watched(position)).isEqualTo(before);
            assertThat(position.hashCode()).isEqualTo(hash);
        });
    }

    @Test
    void comesToTheSameStateWithTheSameSteps() {
        for (long seed = 1; seed <= GAMES; seed++) {
            List<Step> steps = new ArrayList<>();
            Position<?, ?> end = playOut(seed, steps, (position, playing) -> {});
            Position<?, ?> again = table.begin(seed);
            for (Step step : steps) {
                again = step.from(again);
            }
            assertThat(again.state()).isEqualTo(end.state()).hasSameHashCodeAs(end.state());
            assertThat(again.verdict()).isEqualTo(end.verdict());
        }
    }

    @Test
    void hasActionsThatSurviveJson() {
        Set<Object> seen = new HashSet<>();
        playOut((position, playing) -> position.toMove().stream()
                .flatMap(seat -> position.moves(seat).stream())
                .filter(seen::add)
                .forEach(move -> assertThat(throughJson(position, move)).isEqualTo(move)));
        assertThat(seen).isNotEmpty();
    }

    private Object throughJson(Position<?, ?> position, Object move) {
        try {
            JsonNode stored = JSON.readTree(codec.writeAction(move).toString());
            return codec.readAction(stored, position.game().actions());
        } catch (BadMessage e) {
            return fail("%s cannot be read back".formatted(move), e);
        }
    }

    @Test
    void showsJsonObjectToEveryViewer() {
        playOut((position, playing) -> viewers()
                .forEach(viewer -> assertThat(
                                JSON.valueToTree(position.view(viewer)).isObject())
                        .isTrue()));
    }

    /** What a seat chose in secret makes no difference to anything that anyone else sees. */
    @Test
    void showsNobodyElseWhatItConceals() {
        playOut((position, playing) -> {
            for (Seat seat : position.toMove()) {
                List<Position<?, ?>> concealed = new ArrayList<>();
                for (Object move : position.moves(seat)) {
                    Position<?, ?> after = accepted(position.play(seat, move));
                    if (after.conceals(seat)) {
                        concealed.add(after);
                    }
                }
                viewers()
                        .filter(viewer -> !viewer.sits(seat))
                        .forEach(viewer -> assertThat(concealed.stream()
                                        .map(after -> after.view(viewer))
                                        .distinct())
                                .hasSizeLessThan(2));
            }
        });
    }

    @Test
    void goesOnWithoutWhoWithdrew() {
        playOut((position, playing) -> {
            assertThat(playing).containsAll(position.toMove());
            position.verdict().ifPresent(verdict -> assertThat(playing).containsAll(verdict.winners()));
        });
    }

    /** Shown each position, and the seats that have not withdrawn. */
    private interface Observer {

        void see(Position<?, ?> position, Set<Seat> playing);
    }

    /** Something that happens to a position. */
    private interface Step {

        Position<?, ?> from(Position<?, ?> position);
    }

    private void playOut(Observer observer) {
        for (long seed = 1; seed <= GAMES; seed++) {
            playOut(seed, new ArrayList<>(), observer);
        }
    }

    /** Plays at random to the end; now and then somebody withdraws while at least two others play on. */
    private Position<?, ?> playOut(long seed, List<Step> steps, Observer observer) {
        Random chance = new Random(seed);
        Set<Seat> playing = new TreeSet<>(Seat.all(table.seats()));
        Position<?, ?> position = table.begin(seed);
        observer.see(position, playing);
        while (position.verdict().isEmpty()) {
            if (steps.size() == LONGEST_GAME) {
                fail("%s does not end".formatted(table));
            }
            Step step = playing.size() > 2 && chance.nextInt(10) == 0
                    ? withdrawal(playing, chance)
                    : move(position, chance);
            steps.add(step);
            position = step.from(position);
            observer.see(position, playing);
        }
        return position;
    }

    private static Step withdrawal(Set<Seat> playing, Random chance) {
        Seat seat = any(playing, chance);
        playing.remove(seat);
        return position -> position.withdraw(seat);
    }

    private static Step move(Position<?, ?> position, Random chance) {
        Seat seat = any(position.toMove(), chance);
        Object move = any(position.moves(seat), chance);
        return before -> accepted(before.play(seat, move));
    }

    private static <T> T any(Collection<T> from, Random chance) {
        return from.stream()
                .sorted(Comparator.comparing(Object::toString))
                .skip(chance.nextInt(from.size()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Viewer> viewers() {
        return Stream.concat(
                Stream.of(new Viewer.Watcher()),
                Seat.all(table.seats()).stream().map(Viewer.Player::new));
    }

    private static Object watched(Position<?, ?> position) {
        return position.view(new Viewer.Watcher());
    }

    /** Actions with whatever a client may put into their fields, the absurd included. */
    private static List<Object> attempts(Class<?> action) {
        RecordComponent[] fields = action.getRecordComponents();
        List<List<@Nullable Object>> attempts = List.of(List.of());
        for (RecordComponent field : fields) {
            attempts = attempts.stream()
                    .flatMap(before -> values(field.getType()).map(value -> {
                        List<@Nullable Object> after = new ArrayList<>(before);
                        after.add(value);
                        return after;
                    }))
                    .toList();
        }
        return attempts.stream().map(values -> make(action, fields, values)).toList();
    }

    private static Stream<@Nullable Object> values(Class<?> type) {
        if (type == int.class) {
            return Stream.of(
                    Integer.MIN_VALUE, -50, -1, 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 49, 50, 51, 64, Integer.MAX_VALUE);
        }
        if (type == boolean.class) {
            return Stream.of(false, true);
        }
        if (type == String.class) {
            return Stream.of(null, "", " ", "x", "\u0000", "x".repeat(16_000));
        }
        if (type.isEnum()) {
            return Stream.concat(Stream.of((Object) null), Arrays.stream(type.getEnumConstants()));
        }
        return fail("say here what a client may send for a field of " + type);
    }

    private static Object make(Class<?> action, RecordComponent[] fields, List<@Nullable Object> values) {
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return action.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            return fail("an action is a public record that can hold anything, for the rules to refuse", e);
        }
    }
}
