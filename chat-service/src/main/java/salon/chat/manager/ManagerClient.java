package salon.chat.manager;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What is asked of the game-manager. Timeouts are in application.yaml. */
@FeignClient(name = "game-manager", url = "${salon.manager.url}")
interface ManagerClient {

    @PostMapping("/games")
    NewGame create(@RequestBody Wish wish);

    /**
     * @param parameters the game, and whatever else was wished; checked there
     */
    record Wish(String publicId, Map<String, Object> parameters) {}
}
