package salon.server.manager;

import feign.FeignException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import salon.server.journal.Code;
import salon.server.manager.CreatedGame.Parameters;
import salon.server.manager.ManagerClient.NewGame;

/** The games that the game-manager has created. It is asked over the network: never from within a room. */
@Component
public class CreatedGames {

    private final ManagerClient manager;

    CreatedGames(ManagerClient manager) {
        this.manager = manager;
    }

    /**
     * The game with that code; empty when there is none.
     *
     * @throws ManagerAway when the game-manager does not answer as it should
     */
    public Optional<CreatedGame> find(Code code) throws ManagerAway {
        try {
            return Optional.of(manager.get(code.value()));
        } catch (FeignException.NotFound e) {
            return Optional.empty();
        } catch (FeignException e) {
            throw new ManagerAway(e);
        }
    }

    /**
     * Creates another game.
     *
     * @throws ManagerAway when the game-manager does not answer as it should
     */
    public Code create(String host, Parameters parameters) throws ManagerAway {
        try {
            return new Code(manager.create(new NewGame(host, parameters)).code());
        } catch (RuntimeException e) {
            // Feign's, or those of an answer that makes no sense.
            throw new ManagerAway(e);
        }
    }
}
