package salon.chat.command;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** The server's date and time with its offset, in whole seconds: {@code 2026-03-14T15:09:26+01:00}. */
@Component
class Date implements Command {

    private final Clock clock;

    Date(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String word() {
        return "DATE";
    }

    @Override
    public boolean bare() {
        return true;
    }

    @Override
    public Usage usage() {
        return new Usage("DATE", "the server's date and time");
    }

    @Override
    public CompletionStage<Answer> run(Caller caller, String arguments) {
        if (!arguments.isEmpty()) {
            return new Answer.Refused(word(), "Expected nothing behind it.").now();
        }
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return new Answer.Told(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now)).now();
    }
}
