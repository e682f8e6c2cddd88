package salon.train.feed;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on a failed start what is wrong with the feed, instead of forty lines about beans. */
final class RefusedFeedAnalyzer extends AbstractFailureAnalyzer<RefusedFeed> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedFeed refused) {
        String faults = refused.faults().stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The timetable was refused, and there is no other to answer from:\n\n" + faults,
                "Mend the feed, or let salon.timetable.feed (SALON_TIMETABLE of ./run) name another.",
                refused);
    }
}
