package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.api.model.Ports;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.testcontainers.shaded.com.fasterxml.jackson.databind.ObjectMapper;
import org.testcontainers.shaded.com.fasterxml.jackson.databind.SerializationFeature;

/** What the containers may do, who they run as, and where the secrets are not. */
abstract class ContainmentScan {

    private static final Set<String> ROOT = Set.of("", "0", "root", "0:0", "root:root");
    private static final Set<String> STEPS = Set.of("secrets", "databases");

    abstract Composed salon();

    @Test
    void nothingRunsAsRoot() {
        for (Container container : salon().containers()) {
            String service = Composed.service(container);
            assertThat(inspect(container).getConfig().getUser()).as(service).isNotIn(ROOT);
            if (!STEPS.contains(service)) {
                List<String> users = Arrays.stream(Objects.requireNonNull(salon().docker()
                                .topContainerCmd(container.getId())
                                .withPsArgs("-eo uid,pid")
                                .exec()
                                .getProcesses()))
                        .map(process -> process[0])
                        .toList();
                assertThat(users).as(service).isNotEmpty().doesNotContain("0");
            }
        }
    }

    @Test
    void nothingMayBecomeMoreThanItIs() {
        for (Container container : salon().containers()) {
            HostConfig host = inspect(container).getHostConfig();
            String service = Composed.service(container);
            assertThat(host.getReadonlyRootfs()).as(service).isTrue();
            assertThat(host.getPrivileged()).as(service).isFalse();
            assertThat(host.getCapDrop()).as(service).contains(Capability.ALL);
            assertThat(host.getCapAdd()).as(service).isNullOrEmpty();
            assertThat(host.getSecurityOpts()).as(service).contains("no-new-privileges:true");
            assertThat(host.getMemory()).as(service).isPositive();
            assertThat(Objects.requireNonNull(host.getLogConfig()).getConfig())
                    .as(service)
                    .containsKey("max-size");
            assertThat(Objects.requireNonNull(host.getRestartPolicy()).getName())
                    .as(service)
                    .isEqualTo(STEPS.contains(service) ? "no" : "unless-stopped");
        }
    }

    @Test
    void onlyTheFrontDoorIsOpen() {
        Map<String, Set<String>> published = new TreeMap<>();
        for (Container container : salon().containers()) {
            inspect(container).getNetworkSettings().getPorts().getBindings().forEach((inside, outside) -> {
                for (Ports.Binding binding : outside == null ? new Ports.Binding[0] : outside) {
                    published
                            .computeIfAbsent(Composed.service(container), service -> new HashSet<>())
                            .add(inside.getPort() + " at " + binding.getHostIp() + ":" + binding.getHostPortSpec());
                }
            });
        }
        assertThat(published)
                .isEqualTo(Map.of(
                        "front-door",
                        Set.of(
                                "8080 at 127.0.0.1:" + salon().httpPort(),
                                "7084 at 127.0.0.1:" + salon().chatPort(),
                                "50000 at 127.0.0.1:" + salon().commandsPort(),
                                "7085 at 127.0.0.1:" + salon().trainsPort())));
        for (Container container : salon().containers()) {
            if (!Composed.service(container).equals("front-door")) {
                inspect(container).getNetworkSettings().getNetworks().forEach((name, network) -> {
                    if (!name.equals("none")) {
                        Network found = salon().docker()
                                .inspectNetworkCmd()
                                .withNetworkId(network.getNetworkID())
                                .exec();
                        assertThat(found.getInternal()).as(name).isTrue();
                    }
                });
            }
        }
    }

    @Test
    void secretsAreOnlyWhereTheyBelong() throws Exception {
        Map<String, String> secrets = new HashMap<>();
        for (String service :
                List.of("game-manager", "game-server", "stats-service", "chat-service", "train-service")) {
            Container node = salon().nodes(service).getFirst();
            for (String file : salon().says(node, "ls", "/secrets/" + service).split("\\s+")) {
                String path = "/secrets/" + service + "/" + file;
                secrets.put(service + " " + file, salon().says(node, "cat", path));
                assertThat(salon().says(node, "stat", "-c", "%a", path)).startsWith("440");
            }
            String foreign = salon().says(
                            node,
                            "bash",
                            "-c",
                            "cat /secrets/all/* /secrets/databases/* /secrets/postgres/* 2>/dev/null; ls /secrets/*/*");
            assertThat(foreign.lines())
                    .as("what %s can see", service)
                    .allMatch(line -> line.startsWith("/secrets/" + service + "/"));
            assertThat(salon().says(node, "bash", "-c", "touch /secrets/x /secrets/%s/x 2>&1".formatted(service)))
                    .contains("Read-only");
        }
        assertThat(secrets.keySet())
                .contains(
                        "game-manager spring.datasource.password",
                        "chat-service salon.identity.key",
                        "train-service salon.service.password");
        assertThat(secrets.values()).allMatch(secret -> secret.length() >= 64);

        ObjectMapper json = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        for (Container container : salon().containers()) {
            String about = json.writeValueAsString(inspect(container))
                    + json.writeValueAsString(salon().docker()
                            .inspectImageCmd(container.getImageId())
                            .exec());
            secrets.forEach((name, secret) -> assertThat(about)
                    .as("%s in what is known of %s", name, Composed.service(container))
                    .doesNotContain(secret));
        }
    }

    private InspectContainerResponse inspect(Container container) {
        return salon().docker().inspectContainerCmd(container.getId()).exec();
    }
}
