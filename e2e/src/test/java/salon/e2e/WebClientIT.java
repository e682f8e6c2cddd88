package salon.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The web client in a real browser, against real services: one house for all that is looked at in it. */
@NeedsBrowser
class WebClientIT {

    private static House house;

    @BeforeAll
    static void up() {
        house = new House();
    }

    @AfterAll
    static void down() {
        house.close();
    }

    @Nested
    class Games extends GamesInBrowsers {

        @Override
        House house() {
            return house;
        }
    }

    @Nested
    class Trouble extends TroubleInBrowsers {

        @Override
        House house() {
            return house;
        }
    }

    @Nested
    class Safety extends SafetyInBrowsers {

        @Override
        House house() {
            return house;
        }
    }

    @Nested
    class Pages extends PagesInBrowsers {

        @Override
        House house() {
            return house;
        }
    }

    @Nested
    class Looks extends LooksInBrowsers {

        @Override
        House house() {
            return house;
        }
    }
}
