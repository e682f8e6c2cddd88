package salon.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.apache.tomcat.websocket.server.WsServerContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** What of a request is kept with its connection. The container here knows no address, and so lets all requests pass. */
class ShortMemoryTests {

    private final ShortMemory filter = new ShortMemory();
    private final MockFilterChain behind = new MockFilterChain();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/games/K7Q2MX");

    @BeforeEach
    void start() throws ServletException {
        MockServletContext context = new MockServletContext();
        context.setAttribute("jakarta.websocket.server.ServerContainer", mock(WsServerContainer.class));
        filter.init(new MockFilterConfig(context));
        request.addHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.addHeader("User-Agent", "a browser with a very long name");
    }

    @Test
    void listsNoHeaderOfAnUpgradeButSaysWhatEachIs() throws Exception {
        request.addHeader("Upgrade", "websocket");
        HttpServletRequest passed = pass();
        assertThat(Collections.list(passed.getHeaderNames())).isEmpty();
        assertThat(passed.getHeader("Sec-WebSocket-Key")).isEqualTo("dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(Collections.list(passed.getHeaders("Upgrade"))).containsExactly("websocket");
    }

    @Test
    void leavesAllOtherRequestsAsTheyAre() throws Exception {
        assertThat(pass()).isSameAs(request);
    }

    private HttpServletRequest pass() throws IOException, ServletException {
        filter.doFilter(request, new MockHttpServletResponse(), behind);
        return (HttpServletRequest) behind.getRequest();
    }
}
