package salon.chat.line;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about it, instead of a stack trace. */
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortTaken cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "End what listens on that port, or choose another one with %s (0 takes any free one)."
                        .formatted(cause.setting()),
                cause);
    }
}
