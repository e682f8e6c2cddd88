package salon.manager.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the web client finds the other services; this one is where its page came from. */
@ConfigurationProperties("salon.web")
class WebSettings {

    private final Place rooms;
    private final Place stats;
    private final Place chat;
    private final Place trains;

    /** Each as {@link Place#of} reads it. */
    WebSettings(
            @DefaultValue("8082") String rooms,
            @DefaultValue("8083") String stats,
            @DefaultValue("8084") String chat,
            @DefaultValue("8085") String trains) {
        this.rooms = Place.of("salon.web.rooms", rooms);
        this.stats = Place.of("salon.web.stats", stats);
        this.chat = Place.of("salon.web.chat", chat);
        this.trains = Place.of("salon.web.trains", trains);
    }

    /** What {@code services.js} reads: for each service where it is, and nothing where that is the page's own origin. */
    Map<String, String> services(Origin page) {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("games", "");
        services.put("rooms", rooms.from(page).map(Origin::toString).orElse(""));
        services.put("stats", stats.from(page).map(Origin::toString).orElse(""));
        services.put("chat", chat.from(page).map(Origin::toString).orElse(""));
        services.put("trains", trains.from(page).map(Origin::toString).orElse(""));
        return services;
    }

    /** Whom a page may speak to beside its own origin, as a security policy says it. WebSockets are where the rooms and the chat are. */
    List<String> reachable(Origin page) {
        List<String> sources = new ArrayList<>();
        for (Place place : List.of(rooms, stats, chat, trains)) {
            place.from(page).map(Origin::inPolicy).ifPresent(sources::add);
        }
        for (Place place : List.of(rooms, chat)) {
            place.from(page)
                    .map(origin -> origin.inPolicy().replaceFirst("^http", "ws"))
                    .ifPresent(sources::add);
        }
        return sources.stream().distinct().toList();
    }
}
