package salon.benchmarks.game;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import salon.benchmarks.wire.Loop;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays games against a running system, as many as go or by a timetable, and tells how many there were, how long a move took and what
 * the services used for it. {@link LoadPlan#USAGE} says what may be asked for.
 *
 * <p>Ends with 0 when nothing went wrong, with 1 after errors or when there is no system, with 2 when it was asked for something that
 * cannot be. Whoever ends it early, by Ctrl-C, gets the figures of what was measured until then.
 */
final class GameLoad {

    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GameLoad() {}

    public static void main(String[] args) {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // By Ctrl-C, or because it is at its end.
            enough.set(true);
            Runtime.getRuntime().halt(end.join());
        }));
        try {
            end.complete(run(args, System.out, System.err, enough::get));
        } finally {
            end.complete(FAILED);
        }
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, BooleanSupplier enough) {
        try {
            LoadPlan plan = LoadPlan.of(arguments);
            lookFor(plan.manager());
            Report report = load(plan, enough, err::println);
            out.print(ReportText.of(report));
            out.flush();
            if (plan.json() != null) {
                Files.writeString(
                        plan.json(),
                        JsonMapper.builder()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .build()
                                        .writeValueAsString(report)
                                + "\n");
            }
            return report.isGood() ? GOOD : FAILED;
        } catch (BadArguments e) {
            err.printf("%s%n%n%s", e.getMessage(), LoadPlan.USAGE);
            return MISUSED;
        } catch (IOException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static Report load(LoadPlan plan, BooleanSupplier enough, Consumer<String> news)
            throws IOException, InterruptedException {
        try (Loop loop = new Loop()) {
            Hall hall = new Hall(loop, plan, enough, news);
            if (plan.idle() > 0) {
                return new IdlePlayers(hall).sit();
            }
            return plan.movesAlone() ? new MovesAlone(hall).play() : new WholeGames(hall).play();
        }
    }

    private static void lookFor(URI manager) throws IOException {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) manager.resolve("/game-types").toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("answered %d to /game-types".formatted(status));
            }
        } catch (IOException e) {
            throw new IOException("There is no game-manager at %s: %s".formatted(manager, e.getMessage()), e);
        }
    }
}
