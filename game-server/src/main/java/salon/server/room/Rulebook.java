package salon.server.room;

import org.springframework.stereotype.Component;
import salon.server.catalogue.Catalogue;
import salon.server.journal.Entry;
import salon.server.protocol.BadMessage;
import salon.server.protocol.Codec;
import salon.server.rules.Deal;
import salon.server.rules.Game;
import salon.server.rules.Options;
import salon.server.rules.Position;
import tools.jackson.databind.JsonNode;

/** Brings the pure rules and the JSON of a journal together. */
@Component
class Rulebook {

    private final Catalogue catalogue;
    private final Codec codec;

    Rulebook(Catalogue catalogue, Codec codec) {
        this.catalogue = catalogue;
        this.codec = codec;
    }

    /**
     * @throws IllegalArgumentException when this server has no such game, or the game no such seats or options
     */
    void check(Entry.Opened room) {
        Game<?, ?> game = game(room.game());
        if (room.seats() < game.type().minimumSeats()
                || room.seats() > game.type().maximumSeats()) {
            throw new IllegalArgumentException("%s is not for %d".formatted(room.game(), room.seats()));
        }
        Options.of(game.type(), room.options());
    }

    Position<?, ?> begin(Entry.Opened room) {
        return begin(game(room.game()), room);
    }

    private static <S, A> Position<S, A> begin(Game<S, A> game, Entry.Opened room) {
        Options options = Options.of(game.type(), room.options());
        return Position.begin(game, new Deal(room.seats(), options, room.seed()));
    }

    Object action(Position<?, ?> position, JsonNode action) throws BadMessage {
        return codec.readAction(action, position.game().actions());
    }

    JsonNode write(Object action) {
        return codec.writeAction(action);
    }

    private Game<?, ?> game(String name) {
        return catalogue
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("this server has no game named " + name));
    }
}
