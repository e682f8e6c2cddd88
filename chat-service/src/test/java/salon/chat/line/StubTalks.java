package salon.chat.line;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Repeats what it hears, and does on demand what a talk may do, and may not. */
final class StubTalks implements Talks {

    final List<Stub> talks = new CopyOnWriteArrayList<>();
    final Set<Stub> present = ConcurrentHashMap.newKeySet();
    private final String greeting;

    StubTalks(String greeting) {
        this.greeting = greeting;
    }

    @Override
    public Talk begin(Connection connection) {
        Stub talk = new Stub(connection);
        talks.add(talk);
        present.add(talk);
        connection.send(Line.kept(greeting));
        return talk;
    }

    /** The latest to come. */
    Stub last() {
        return talks.getLast();
    }

    void forget() {
        talks.clear();
    }

    final class Stub implements Talk {

        final Connection connection;
        final List<Heard> heard = new CopyOnWriteArrayList<>();
        final List<Ending> lost = new CopyOnWriteArrayList<>();
        final List<String> misdeeds = new CopyOnWriteArrayList<>();
        volatile CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

        Stub(Connection connection) {
            this.connection = connection;
        }

        @Override
        public CompletionStage<Void> hear(Heard what) {
            if (!waiting.isDone()) {
                misdeeds.add("heard " + what + " before it had dealt with the last line");
            }
            if (!lost.isEmpty()) {
                misdeeds.add("heard " + what + " after the end");
            }
            heard.add(what);
            switch (what) {
                case Heard.Unfit(Heard.Fault fault, String sentence) ->
                    connection.send(new Line("UNFIT " + fault + " " + sentence));
                case Heard.Text(String line) -> {
                    return obey(line);
                }
            }
            return CompletableFuture.completedFuture(null);
        }

        private CompletionStage<Void> obey(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "WAIT" -> {
                    waiting = new CompletableFuture<>();
                    return waiting.minimalCompletionStage();
                }
                case "SOON" -> {
                    return CompletableFuture.runAsync(() -> connection.send(new Line("NOW")));
                }
                case "THROW" -> throw new IllegalStateException("on demand");
                case "FAIL" -> {
                    return CompletableFuture.failedFuture(new IllegalStateException("on demand"));
                }
                case "BYE" -> {
                    connection.send(new Line("LFT"));
                    connection.close(Ending.GOODBYE);
                }
                case "ALL" -> {
                    Line all = new Line(line);
                    present.forEach(talk -> talk.connection.send(all));
                }
                case "GIVE" -> {
                    Line given = new Line("x".repeat(Integer.parseInt(words[2]) - 1));
                    for (int times = Integer.parseInt(words[1]); times > 0; times--) {
                        connection.send(given);
                    }
                    connection.send(new Line("GIVEN"));
                }
                default -> connection.send(new Line("ECHO " + line));
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void dismiss(Ending why, String sentence) {
            connection.send(new Line("END " + why + " " + sentence));
            connection.close(why);
        }

        @Override
        public void lost(Ending why) {
            present.remove(this);
            lost.add(why);
        }
    }
}
