package salon.server.manager;

import java.time.Instant;
import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The game-manager over REST. Never called from within a room: a room does not wait for another service. */
@FeignClient(name = "game-manager", url = "${salon.manager.url}")
public interface ManagerClient {

    /**
     * @throws feign.FeignException.NotFound when no game has that code
     */
    @GetMapping("/games/{code}")
    CreatedGame get(@PathVariable("code") String code);

    @PostMapping("/games")
    CreatedGame create(@RequestBody NewGame game);

    /**
     * @param status {@code OPEN}, {@code CLOSED} or {@code EXPIRED}
     */
    record CreatedGame(
            String code, String host, String status, Parameters parameters, String webSocketUrl, Instant expiresAt) {}

    record Parameters(String game, int seats, String visibility, int turnSeconds, Map<String, Object> options) {}

    record NewGame(String publicId, Parameters parameters) {}
}
