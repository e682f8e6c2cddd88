package salon.train.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The feed was read and is good.
 *
 * @param generation of the timetable that answers from now on
 * @param changed whether it is another one than before
 */
record Reloaded(
        @Schema(example = "5f0c1d2e3a4b") String generation,
        @Schema(example = "true") boolean changed) {}
