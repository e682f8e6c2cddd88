package salon.train.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** What became of feeds, for who watches the service: a refused one leaves the old timetable in place, and nobody else would notice. */
@Component
class FeedMeters {

    FeedMeters(FeedReload feed, MeterRegistry meters) {
        for (Map.Entry<String, LongAdder> outcome : feed.outcomes().entrySet()) {
            FunctionCounter.builder("salon.timetable.reloads", outcome.getValue(), LongAdder::sum)
                    .description("Feeds that were read again, and what became of them")
                    .tag("outcome", outcome.getKey())
                    .register(meters);
        }
        Gauge.builder(
                        "salon.timetable.refused",
                        feed,
                        reload -> reload.lastRefusal().isPresent() ? 1 : 0)
                .description("1 while the feed as it lies there is refused, and an older timetable answers")
                .register(meters);
    }
}
