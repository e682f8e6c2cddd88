package salon.server.manager;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import salon.server.journal.Code;
import salon.server.manager.CreatedGame.Parameters;
import salon.server.manager.ManagerClient.NewGame;

/** The games that the game-manager has created. It is asked over the network: never from within a room. */
@Component
public class CreatedGames {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final ManagerClient manager;
    private final Lookups lookups;

    /**
     * @param gather how long after a call that asks for games the next one begins at the soonest
     */
    CreatedGames(ManagerClient manager, @Value("${salon.manager.gather}") Duration gather) {
        this.manager = manager;
        this.lookups = new Lookups(this::list, gather, PATIENCE);
    }

    /**
     * The game with that code; empty when there is none. Asked for together with those that others ask for at the same time.
     *
     * @throws ManagerAway when the game-manager does not answer as it should
     */
    public Optional<CreatedGame> find(Code code) throws ManagerAway {
        return lookups.find(code);
    }

    private Map<Code, CreatedGame> list(Set<Code> codes) throws ManagerAway {
        try {
            return manager.list(codes.stream().map(Code::value).toList()).games().stream()
                    .collect(Collectors.toMap(game -> new Code(game.code()), Function.identity(), (one, _) -> one));
        } catch (RuntimeException e) {
            // Feign's, or those of an answer that makes no sense.
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
