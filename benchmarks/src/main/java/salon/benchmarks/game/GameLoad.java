package salon.benchmarks.game;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import salon.benchmarks.wire.Loop;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays games against a running system, as many as go or by a timetable, and tells how many there were, how long a move took and what
 * the services used for it. {@link LoadPlan#USAGE} says what may be asked for.
 *
 * <p>Ends with 0 when nothing went wrong, with 1 after errors or when there is no system, with 2 when it was asked for something that
 * cannot be.
 */
final class GameLoad {

    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GameLoad() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            LoadPlan plan = LoadPlan.of(arguments);
            lookFor(plan.manager());
            Report report = load(plan);
            out.print(ReportText.of(report));
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

    private static Report load(LoadPlan plan) throws IOException, InterruptedException {
        try (Loop loop = new Loop()) {
            Hall hall = new Hall(loop, plan);
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
