package salon.stats.closure;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** game-manager, as far as this service needs it. Closing a game twice is the same as closing it once. */
@FeignClient(name = "game-manager", url = "${salon.manager.url}", configuration = ManagerAccess.class)
interface ManagerClient {

    @PostMapping("/games/{code}/closure")
    void close(@PathVariable String code);

    /** Many at once; those of which game-manager knows no game are not among the closed. */
    @PostMapping("/closures")
    Closed closeAll(@RequestBody List<String> codes);

    /** The games among those asked for that are closed, now or before. */
    record Closed(List<String> closed) {}
}
