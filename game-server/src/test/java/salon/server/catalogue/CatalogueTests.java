package salon.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.server.rules.Game;

class CatalogueTests {

    @TempDir
    private Path work;

    @Test
    void listsOurGamesByName() {
        Catalogue catalogue = new Catalogue();

        assertThat(catalogue.list())
                .extracting(game -> game.type().name())
                .containsExactly("connect-four", "nim", "rock-paper-scissors", "tic-tac-toe");
        assertThat(catalogue.find("nim"))
                .hasValueSatisfying(game -> assertThat(game.type().title()).isEqualTo("Nim"));
    }

    @Test
    void findsNothingUnderUnknownName() {
        assertThat(new Catalogue().find("Nim")).isEmpty();
        assertThat(new Catalogue().find("")).isEmpty();
    }

    @Test
    void findsGameInJarOfAnotherHouse() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jarWithGame("heads-or-tails")}, ours())) {
            Catalogue catalogue = new Catalogue(loader);

            assertThat(catalogue.list())
                    .extracting(game -> game.type().name())
                    .containsExactly("connect-four", "heads-or-tails", "nim", "rock-paper-scissors", "tic-tac-toe");
            assertThat(catalogue.find("heads-or-tails").orElseThrow().getClass().getClassLoader())
                    .isSameAs(loader);
        }
    }

    @Test
    void refusesTwoGamesWithOneName() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jarWithGame("nim")}, ours())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Catalogue(loader))
                    .withMessage("two games on the class path are named nim");
        }
    }

    private static ClassLoader ours() {
        return Game.class.getClassLoader();
    }

    /** A game as a stranger would write it: whoever moves first wins. */
    private URL jarWithGame(String name) throws IOException, URISyntaxException {
        Path source = Files.writeString(work.resolve("Quick.java"), """
                import java.util.List;
                import java.util.Optional;
                import java.util.Set;
                import salon.server.rules.*;

                public final class Quick implements Game<Quick.State, Quick.Go> {

                    public record State(boolean over) {}

                    public record Go() {}

                    public GameType type() {
                        return GameType.forTwo("%s", "Quick", "Whoever moves first wins.");
                    }

                    public Class<Go> actions() {
                        return Go.class;
                    }

                    public State deal(Deal deal) {
                        return new State(false);
                    }

                    public Set<Seat> toMove(State state) {
                        return state.over() ? Set.of() : Set.of(new Seat(0));
                    }

                    public Ruling<State> play(State state, Seat seat, Go go) {
                        return Ruling.accepted(new State(true));
                    }

                    public List<Go> moves(State state, Seat seat) {
                        return List.of(new Go());
                    }

                    public Object view(State state, Viewer viewer) {
                        return state;
                    }

                    public Optional<Verdict> verdict(State state) {
                        return state.over() ? Optional.of(Verdict.won(new Seat(0))) : Optional.empty();
                    }
                }
                """.formatted(name));
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile(source, classes);
        Path jar = work.resolve("quick.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/salon.server.rules.Game"));
            out.write("Quick\n".getBytes());
            for (String file : List.of("Quick.class", "Quick$State.class", "Quick$Go.class")) {
                out.putNextEntry(new JarEntry(file));
                Files.copy(classes.resolve(file), out);
            }
        }
        return jar.toUri().toURL();
    }

    private static void compile(Path source, Path classes) throws URISyntaxException, IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        URI rules =
                Game.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        StringWriter complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    Path.of(rules).toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }
}
