package salon.server.socket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.tomcat.websocket.server.UpgradeUtil;
import org.apache.tomcat.websocket.server.WsFilter;

/**
 * Tomcat's way from HTTP to WebSockets, without the list of the request's headers. Tomcat asks for those that it needs by name, but
 * copies all that are listed and keeps them as long as the connection lives: some 4 KB that nobody reads again.
 */
final class ShortMemory extends WsFilter {

    private static final long serialVersionUID = 1;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean upgrade = UpgradeUtil.isWebSocketUpgradeRequest(request, response);
        super.doFilter(upgrade ? new Unlisted((HttpServletRequest) request) : request, response, chain);
    }

    /** A request that says what a header is, but not which there are. */
    private static final class Unlisted extends HttpServletRequestWrapper {

        Unlisted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.emptyEnumeration();
        }
    }
}
