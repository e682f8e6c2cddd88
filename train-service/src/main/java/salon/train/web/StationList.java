package salon.train.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stations.
 *
 * @param page where one is in the list of all; absent when they were searched for
 */
record StationList(
        List<ShownStation> stations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PageInfo page,
        @Schema(example = "5f0c1d2e3a4b") String generation) {}
