package salon.manager.game;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import salon.manager.code.Code;

/**
 * What became of the closing of many games.
 *
 * @param closed the codes that are closed now, whether they were before or not
 * @param unknown the codes of which there is no game, or that are none
 */
record Closures(
        @Schema(example = "[\"K7Q2MX\"]") List<String> closed,
        @Schema(example = "[]") List<String> unknown) {

    /**
     * @param malformed what is no code, as it was sent
     */
    static Closures of(Collection<Code> wanted, Set<Code> closed, List<String> malformed) {
        List<String> done = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        wanted.forEach(code -> (closed.contains(code) ? done : unknown).add(code.value()));
        malformed.forEach(code -> unknown.add(Refusals.quote(code)));
        return new Closures(done, unknown);
    }
}
