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

    /** Of Tomcat, and only read from the system's properties; three of these are kept for each connection. */
    private static final String BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** In bytes. What is longer is sent in several frames, so the longest line of a client and its sender must fit. */
    private static final String BUFFER = String.valueOf(Form.LINE.longest() + 512);

    /**
     * What Tomcat reads and writes at once, in characters and bytes: longer messages come in parts. Its own 8 KB each, five times over,
     * would be most of the memory of an idle connection.
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
        if (System.getProperty(BUFFERS) == null) {
            System.setProperty(BUFFERS, BUFFER);
        }
        return factory -> {
            factory.addContextCustomizers(context -> {
                context.addParameter("org.apache.tomcat.websocket.textBufferSize", PART);
                context.addParameter("org.apache.tomcat.websocket.binaryBufferSize", PART);
            });
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", PART);
                connector.setProperty("socket.appWriteBufSize", PART);
                connector.setProperty("socket.txBufSize", String.valueOf(TcpServer.KERNEL));
            });
        };
    }
}
