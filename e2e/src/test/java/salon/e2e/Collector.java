package salon.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes traces as an OpenTelemetry collector does, over OTLP and HTTP, and remembers which services took part in which. What comes is
 * Protocol Buffers; a span begins with its trace's ID of 16 bytes and its own of 8, and the service is named in plain letters.
 */
final class Collector implements AutoCloseable {

    private static final Pattern SPAN = Pattern.compile("\n\\x10(.{16})\\x12\\x08", Pattern.DOTALL);
    private static final Pattern SERVICE = Pattern.compile("service\\.name\\x12.\n.([a-z-]+)", Pattern.DOTALL);

    private final Map<String, Set<String>> traces = new ConcurrentHashMap<>();
    private final HttpServer http;

    Collector() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/traces", this::take);
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort() + "/v1/traces";
    }

    /** The traces in which both services took part. */
    Collection<String> shared(String one, String other) {
        Set<String> shared = new HashSet<>(traces.getOrDefault(one, Set.of()));
        shared.retainAll(traces.getOrDefault(other, Set.of()));
        return shared;
    }

    private void take(HttpExchange exchange) throws IOException {
        String spans = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        Matcher service = SERVICE.matcher(spans);
        if (service.find()) {
            Set<String> seen = traces.computeIfAbsent(service.group(1), name -> ConcurrentHashMap.newKeySet());
            SPAN.matcher(spans).results().forEach(span -> seen.add(span.group(1)));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
