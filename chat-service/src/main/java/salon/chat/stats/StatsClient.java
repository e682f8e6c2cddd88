package salon.chat.stats;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is asked of the stats-service. Timeouts are in application.yaml. */
@FeignClient(name = "stats-service", url = "${salon.stats.url}")
interface StatsClient {

    /**
     * @param publicId to be checked before: a slash in it would become one in the path
     */
    @GetMapping("/players/{publicId}")
    Player player(@PathVariable("publicId") String publicId);
}
