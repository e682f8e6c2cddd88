package salon.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * Several nodes of game-server beside one game-manager and one stats-service, all on one PostgreSQL. Where Redis or Valkey is
 * installed the nodes tell each other over it, otherwise they look what the others stored. Each node's connections to either run
 * through cables of its own.
 */
final class Cluster implements AutoCloseable {

    final Salon salon;
    final PostgresServer postgres;
    final Optional<RedisServer> redis;
    final List<Service> nodes = new ArrayList<>();
    final List<Cable> toPostgres = new ArrayList<>();
    final List<Cable> toRedis = new ArrayList<>();
    private final Cable frontDoor;

    Cluster(String test, int size) {
        salon = new Salon(test);
        postgres = new PostgresServer(salon.home);
        redis = RedisServer.find().map(found -> new RedisServer(salon.home));
        salon.server.with("logging.level.salon.server.journal", "debug");
        nodes.add(salon.server);
        while (nodes.size() < size) {
            nodes.add(salon.server.another());
        }
        nodes.forEach(this::connect);
        salon.stats.with("spring.datasource.url", postgres.url("stats"));
        salon.manager.with("spring.datasource.url", postgres.url("manager"));
        frontDoor = new Cable(nodes.stream().mapToInt(Service::port).toArray());
        salon.manager.with("salon.game-server.url", "http://localhost:" + frontDoor.port());
    }

    private void connect(Service node) {
        Cable database = new Cable(postgres.port());
        toPostgres.add(database);
        node.with("spring.datasource.url", PostgresServer.url("rooms", database.port()))
                .with("salon.public-url", node.webSocket());
        redis.ifPresentOrElse(
                server -> {
                    Cable cable = new Cable(server.port());
                    toRedis.add(cable);
                    node.with("spring.data.redis.host", "localhost").with("spring.data.redis.port", cable.port());
                },
                () -> node.with("salon.room.poll", "200ms"));
    }

    Cluster start() {
        postgres.start().create("rooms").create("stats").create("manager");
        redis.ifPresent(RedisServer::start);
        services().forEach(Service::start);
        services().forEach(Service::awaitHealthy);
        awaitTogether();
        return this;
    }

    /** Waits until the nodes tell each other what they store; where they cannot, there is nothing to wait for. */
    void awaitTogether() {
        if (redis.isPresent()) {
            Awaitility.await("every node to hear the others")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> nodes.stream().allMatch(Cluster::hearsTheOthers));
        }
    }

    private static boolean hearsTheOthers(Service node) {
        return Rest.tryGet(node.http("/actuator/health"))
                .map(answer -> answer.json().at("/components/fanout/status").asString(""))
                .filter("UP"::equals)
                .isPresent();
    }

    List<Service> services() {
        List<Service> services = new ArrayList<>(nodes);
        services.add(salon.manager);
        services.add(salon.stats);
        return services;
    }

    /** For a player who goes to any node. */
    Supplier<String> anywhere(Random chance) {
        return () -> nodes.get(chance.nextInt(nodes.size())).webSocket();
    }

    Databases databases() {
        return new Databases(postgres.url("rooms"), postgres.url("stats"), postgres.url("manager"));
    }

    /** Waits until nothing is left to be delivered; what is not, the checker will find. */
    void awaitDelivered(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Awaitility.await()
                .atMost(atMost.plusSeconds(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> databases().outbox().isEmpty() || System.nanoTime() > end);
    }

    @Override
    public void close() {
        nodes.stream().filter(Service::running).forEach(Service::kill);
        salon.close();
        redis.ifPresent(RedisServer::close);
        postgres.close();
        toPostgres.forEach(Cable::close);
        toRedis.forEach(Cable::close);
        frontDoor.close();
    }
}
