package salon.server.socket;

import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.standard.StandardWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/**
 * Leads every new connection to one handler. Nothing is compressed: messages are short, and a compressor for each connection
 * takes more memory than all the rest of it.
 */
final class PlainDoor extends ServerEndpointConfig.Configurator {

    private final WebSocketHandler handler;

    PlainDoor(WebSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return type.cast(new StandardWebSocketHandlerAdapter(
                handler, new StandardWebSocketSession(new HttpHeaders(), Map.of(), null, null)));
    }

    @Override
    public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
        return List.of();
    }

    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }
}
