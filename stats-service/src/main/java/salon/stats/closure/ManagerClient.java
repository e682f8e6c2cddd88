package salon.stats.closure;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** game-manager, as far as this service needs it. Closing a game twice is the same as closing it once. */
@FeignClient(name = "game-manager", url = "${salon.manager.url}", configuration = ManagerAccess.class)
interface ManagerClient {

    @PostMapping("/games/{code}/closure")
    void close(@PathVariable String code);
}
