package salon.manager.server;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is asked of the game-server. Timeouts are in application.yaml; nothing is retried here. */
@FeignClient(name = "game-server", url = "${salon.game-server.url}")
interface GameServerClient {

    @GetMapping("/game-types")
    Catalogue gameTypes();

    @GetMapping("/rooms/{code}")
    Room room(@PathVariable("code") String code);
}
