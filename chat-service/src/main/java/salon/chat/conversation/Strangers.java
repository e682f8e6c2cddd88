package salon.chat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import salon.chat.line.Ending;

/** Those who have not said who they are; who takes too long about it is sent away. Only for the {@link Floor}. */
@Component
class Strangers {

    private final Floor floor;
    private final ConversationSettings settings;
    private final Clock clock;
    /** In the order in which they came. */
    private final Map<Visit, Instant> since = new LinkedHashMap<>();

    Strangers(Floor floor, ConversationSettings settings, Clock clock) {
        this.floor = floor;
        this.settings = settings;
        this.clock = clock;
    }

    void add(Visit visit) {
        since.put(visit, clock.instant());
    }

    void remove(Visit visit) {
        since.remove(visit);
    }

    @Scheduled(fixedDelay = 1000)
    void sendAway() {
        floor.execute(() -> {
            Instant start = clock.instant().minus(settings.silence());
            List.copyOf(since.entrySet()).stream()
                    .takeWhile(entry -> entry.getValue().isBefore(start))
                    .forEach(entry -> entry.getKey()
                            .end(
                                    Ending.IDLE,
                                    "Say who you are within %d seconds: IAM and your nick."
                                            .formatted(settings.silence().toSeconds())));
        });
    }
}
