package salon.chat.transcript;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes of the service on one database. They need not wait long for each other, nor for a machine that is busy. */
public final class TwoNodes implements AutoCloseable {

    private final Ether ether = new Ether();
    private final Node one;
    private final Node other;

    /**
     * @param settings at least the database's
     */
    public TwoNodes(String... settings) {
        String[] all = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.data.redis.host=not-asked",
                                "--spring.main.banner-mode=off",
                                "--salon.line.lines-per-second=100000",
                                "--salon.line.burst=100000",
                                "--salon.nodes.beat=200ms",
                                "--salon.nodes.poll-alone=100ms"),
                        Stream.of(settings))
                .toArray(String[]::new);
        one = new Node(ether, all);
        other = new Node(ether, all);
    }

    public Ether ether() {
        return ether;
    }

    public Node one() {
        return one;
    }

    public Node other() {
        return other;
    }

    public List<Node> both() {
        return List.of(one, other);
    }

    /** Until each knows of all people of the other. */
    public void awaitAgreement() {
        await().atMost(Client.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        one.people("local") == other.people("remote") && other.people("local") == one.people("remote"));
    }

    /** Nothing was ever said, and no nick belongs to anybody. */
    void forgetEverything() {
        JdbcTemplate jdbc = one.get(JdbcTemplate.class);
        List.of("messages", "channels", "reservations").forEach(table -> jdbc.update("delete from " + table));
    }

    @Override
    public void close() {
        try (ether;
                one) {
            other.close();
        }
    }
}
