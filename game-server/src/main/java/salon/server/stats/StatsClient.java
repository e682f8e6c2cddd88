package salon.server.stats;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What this service asks of the stats-service. */
@FeignClient(name = "stats-service", url = "${salon.stats.url}", configuration = ServiceCredentials.class)
interface StatsClient {

    /** The same result again is accepted and changes nothing. */
    @PostMapping("/results")
    void report(@RequestBody Result result);
}
