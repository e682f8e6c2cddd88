package salon.chat.train;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of the train-service. Timeouts are in application.yaml. */
@FeignClient(name = "train-service", url = "${salon.trains.url}")
interface TrainsClient {

    /**
     * @param at a time of day; null for now, as the timetable's own clock has it
     */
    @GetMapping("/trains/next")
    NextTrain next(
            @RequestParam("from") String from,
            @RequestParam("to") String to,
            @RequestParam(name = "at", required = false) @Nullable String at);
}
