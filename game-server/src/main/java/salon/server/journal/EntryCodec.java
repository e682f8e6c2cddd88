package salon.server.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.stereotype.Component;
import salon.server.rules.Seat;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of an entry in the database. Its own mapper: no setting made elsewhere may change what is stored. */
@Component
class EntryCodec {

    /** A seat is written as its number, without the rules knowing of JSON. */
    interface SeatAsNumber {

        @JsonValue
        int number();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Seat of(int number) {
            return new Seat(number);
        }
    }

    private final ObjectWriter writer;
    private final ObjectReader reader;

    EntryCodec() {
        JsonMapper json =
                JsonMapper.builder().addMixIn(Seat.class, SeatAsNumber.class).build();
        this.writer = json.writerFor(Entry.class);
        this.reader = json.readerFor(Entry.class);
    }

    String write(Entry entry) {
        return writer.writeValueAsString(entry);
    }

    Entry read(String stored) {
        return reader.readValue(stored);
    }
}
