package salon.server.socket;

import jakarta.websocket.server.ServerEndpointConfig;
import org.apache.tomcat.websocket.server.WsFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.socket.adapter.standard.StandardWebSocketHandlerAdapter;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/**
 * Where the socket is. Pages of any origin may open it: there is no cookie or other credential that a browser would add by
 * itself, so another site can do no more than anyone.
 *
 * <p>Every game needs two new connections, so the way in is short: Tomcat's own filter stands before all others and makes a
 * WebSocket of the request, past Spring's dispatcher and past the rules of access, which let everyone through here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketSettings.class)
class SocketConfiguration {

    /** Tomcat adds its filter behind all others, unless there is one of this name. */
    private static final String FILTER = "Tomcat WebSocket (JSR356) Filter";

    /** Of Tomcat, and only read from the system's properties; three of these are kept for each connection. */
    private static final String BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** In bytes. What is longer is sent in several frames, as a lobby is; most moves fit. */
    private static final String BUFFER = "512";

    /** In characters: what is longer comes in parts. */
    static final int TEXT = 256;

    /** In bytes: what is longer comes in parts, and is refused anyway. */
    static final int BINARY = 128;

    /** What Tomcat reads and writes at once, in bytes. */
    private static final String CONNECTOR = "512";

    @Bean
    ServerEndpointConfig games(GameSocket socket) {
        return ServerEndpointConfig.Builder.create(StandardWebSocketHandlerAdapter.class, "/games/{code}")
                .configurator(new PlainDoor(socket))
                .build();
    }

    @Bean
    ServerEndpointExporter endpoints() {
        return new ServerEndpointExporter();
    }

    @Bean
    FilterRegistrationBean<WsFilter> webSocketFilter() {
        FilterRegistrationBean<WsFilter> filter = new FilterRegistrationBean<>(new ShortMemory());
        filter.setName(FILTER);
        filter.addUrlPatterns("/games/*");
        filter.setAsyncSupported(true);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Tomcat's own 8 KB each, five times over, would be most of the memory of an idle connection. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        if (System.getProperty(BUFFERS) == null) {
            System.setProperty(BUFFERS, BUFFER);
        }
        return factory -> {
            factory.addContextCustomizers(context -> {
                context.addParameter("org.apache.tomcat.websocket.textBufferSize", String.valueOf(TEXT));
                context.addParameter("org.apache.tomcat.websocket.binaryBufferSize", String.valueOf(BINARY));
            });
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", CONNECTOR);
                connector.setProperty("socket.appWriteBufSize", CONNECTOR);
            });
        };
    }
}
