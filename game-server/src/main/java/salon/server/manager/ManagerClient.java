package salon.server.manager;

import java.util.Collection;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "game-manager", url = "${salon.manager.url}")
interface ManagerClient {

    /** Those of the games that there are; 100 at most at a time. */
    @GetMapping("/games/by-code")
    Found list(@RequestParam("code") Collection<String> codes);

    @PostMapping("/games")
    CreatedGame create(@RequestBody NewGame game);

    record Found(List<CreatedGame> games) {}

    record NewGame(String publicId, CreatedGame.Parameters parameters) {}
}
