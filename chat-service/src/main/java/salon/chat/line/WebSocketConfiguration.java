package salon.chat.line;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Where the WebSockets are. Pages of any origin may open them: there is no cookie or other credential that a browser would add by
 * itself, so another site can do no more than anyone.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WebSocketConfiguration implements WebSocketConfigurer {

    /**
     * Of what Tomcat keeps for each connection, in characters and bytes: longer messages come in parts. Its own 8 KB each would be
     * most of the memory of an idle connection.
     */
    private static final String PART = "1024";

    private final WebSocketDoor chat;
    private final WebSocketDoor commands;

    WebSocketConfiguration(
            @Qualifier("chatDoor") WebSocketDoor chat, @Qualifier("commandDoor") WebSocketDoor commands) {
        this.chat = chat;
        this.commands = commands;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(chat, "/chat")
                .setHandshakeHandler(new DefaultHandshakeHandler(new PlainUpgrade()))
                .setAllowedOriginPatterns("*");
        registry.addHandler(commands, "/commands")
                .setHandshakeHandler(new DefaultHandshakeHandler(new PlainUpgrade()))
                .setAllowedOriginPatterns("*");
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> {
            factory.addContextCustomizers(context -> {
                context.addParameter("org.apache.tomcat.websocket.textBufferSize", PART);
                context.addParameter("org.apache.tomcat.websocket.binaryBufferSize", PART);
            });
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", String.valueOf(TcpServer.KERNEL)));
        };
    }
}
