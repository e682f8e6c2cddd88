package salon.server.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What this service asks of the stats-service. */
@FeignClient(name = "stats-service", url = "${salon.stats.url}", configuration = ServiceCredentials.class)
interface StatsClient {

    /** The same result again is accepted and changes nothing. */
    @PostMapping("/results")
    void report(@RequestBody Result result);

    /** Many at once, each judged by itself; the receipts are in the same order. */
    @PostMapping("/results/batch")
    List<Receipt> reportAll(@RequestBody List<Result> results);

    /**
     * @param receipt {@code RECORDED}, {@code KNOWN_ALREADY} or a refusal
     */
    record Receipt(@Nullable String receipt) {

        boolean isAccepted() {
            return "RECORDED".equals(receipt) || "KNOWN_ALREADY".equals(receipt);
        }
    }
}
