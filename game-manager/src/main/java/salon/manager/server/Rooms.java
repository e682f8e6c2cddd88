package salon.manager.server;

import feign.FeignException;
import feign.RetryableException;
import org.springframework.stereotype.Component;
import salon.manager.code.Code;

/** Asks the game-server what became of a room. */
@Component
public class Rooms {

    private final GameServerClient server;

    Rooms(GameServerClient server) {
        this.server = server;
    }

    /**
     * Whether nobody will ever play there: no player ever came, or too few of them.
     *
     * @throws GameServerAway when it cannot be asked: that says nothing of the room
     */
    public boolean isDeserted(Code code) {
        try {
            return server.room(code.value()).expired();
        } catch (FeignException.NotFound e) {
            // Only in the game-server's own words: a wrong address answers 404 to everything.
            if (e.contentUTF8().contains("UNKNOWN_ROOM")) {
                return true;
            }
            throw e;
        } catch (FeignException e) {
            throw isAway(e) ? new GameServerAway(e) : e;
        }
    }

    /** No answer at all, or a proxy's word that there is none; any other failure is that room's own. */
    private static boolean isAway(FeignException e) {
        return e instanceof RetryableException || (502 <= e.status() && e.status() <= 504);
    }
}
