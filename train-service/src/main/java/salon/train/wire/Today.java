package salon.train.wire;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that clients mean, who name none: normally today where the trains run. */
@FunctionalInterface
interface Today {

    LocalDate in(ZoneId zone);
}
