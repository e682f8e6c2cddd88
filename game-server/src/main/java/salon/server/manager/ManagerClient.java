package salon.server.manager;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "game-manager", url = "${salon.manager.url}")
interface ManagerClient {

    @GetMapping("/games/{code}")
    CreatedGame get(@PathVariable("code") String code);

    @PostMapping("/games")
    CreatedGame create(@RequestBody NewGame game);

    record NewGame(String publicId, CreatedGame.Parameters parameters) {}
}
