package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of trains, in the order of the feed. */
record TrainList(
        List<ShownTrain> trains,
        PageInfo page,
        @Schema(example = "5f0c1d2e3a4b") String generation) {}
