package salon.manager.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port, as a browser shows them in its address bar.
 *
 * <p>The host is whatever the client wrote into its request, and it ends up in HTML and in a security policy: so nothing is a host here that
 * could mean anything in either.
 */
record Origin(String scheme, String host, int port) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");
    private static final Pattern WRITTEN = Pattern.compile("(https?)://([^/:\\[\\]]+|\\[[^]]+])(?::([0-9]{1,5}))?/?");

    Origin {
        host = host.toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("A page has http or https, not " + scheme + ".");
        }
        if (!HOST.matcher(host).matches() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("That is no host and port.");
        }
    }

    /** Where the page is that this request asks for. Empty when its host is none. */
    static Optional<Origin> of(HttpServletRequest request) {
        return tryNew(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** Such as {@code https://play.example.org} or {@code http://192.168.1.20:8081}. */
    static Optional<Origin> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1);
        return tryNew(
                scheme, parts.group(2), parts.group(3) == null ? standard(scheme) : Integer.parseInt(parts.group(3)));
    }

    Origin withPort(int other) {
        return new Origin(scheme, host, other);
    }

    /**
     * As a security policy names it. A policy knows names and IPv4, but has no way to write an address of IPv6: there it is
     * any host with that port.
     */
    String inPolicy() {
        return host.startsWith("[") ? scheme + "://*:" + port : toString();
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == standard(scheme) ? "" : ":" + port);
    }

    private static int standard(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static Optional<Origin> tryNew(String scheme, String host, int port) {
        try {
            return Optional.of(new Origin(scheme, host, port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
