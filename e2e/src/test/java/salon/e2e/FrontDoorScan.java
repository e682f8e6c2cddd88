package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody finds who tries the front door from outside, even one who has found out the services' password. */
abstract class FrontDoorScan {

    /** What only services may do, or nobody from outside. */
    private static final List<String> INTERNAL = List.of(
            "/results",
            "/results/batch",
            "/games/K7Q2MX/closure",
            "/closures",
            "/rooms/salon/notices",
            "/notices",
            "/games/by-code",
            "/timetable/reload",
            "/actuator",
            "/actuator/prometheus",
            "/actuator/metrics",
            "/actuator/health/liveness",
            "/error");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "post");

    private static final List<String> PUBLIC = List.of(
            "/",
            "/play/K7Q2MX",
            "/play/K7Q2MX/qr.svg",
            "/watch/K7Q2MX",
            "/replay/K7Q2MX",
            "/talk",
            "/standings",
            "/standings/nim",
            "/people/alice",
            "/people/ad%C3%A8le",
            "/travel",
            "/me",
            "/favicon.svg",
            "/robots.txt",
            "/manifest.webmanifest",
            "/games",
            "/game-types",
            "/rooms?code=K7Q2MX",
            "/leaderboard?game=nim",
            "/trains",
            "/trains/17564",
            "/trains/search?from=Grenoble&to=Valence",
            "/stations?q=val",
            "/journeys?from=Grenoble&to=Paris",
            "/timetable",
            "/health",
            "/health/game-manager",
            "/health/game-server",
            "/health/stats-service",
            "/health/chat-service",
            "/health/train-service",
            "/docs/game-manager/swagger-ui/index.html",
            "/docs/game-server/api",
            "/docs/stats-service/api",
            "/docs/chat-service/api",
            "/docs/train-service/api",
            "/docs/game-server/asyncapi.yaml",
            "/docs/chat-service/asyncapi.yaml");

    abstract Composed salon();

    @Test
    void opensForWhatIsPublic() {
        assertThat(PUBLIC)
                .allSatisfy(path ->
                        assertThat(Rest.get(salon().http(path)).status()).isEqualTo(200));
    }

    @Test
    void leadsThePageToItselfAndLeavesItsPolicyAsItIs() throws Exception {
        RawHttp.Answer page = RawHttp.ask(salon().httpPort(), "GET", "/", "", "");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("connect-src 'self';", "script-src 'self' 'sha256-");
        assertThat(page.body())
                .contains("{\"games\":\"\",\"rooms\":\"\",\"stats\":\"\",\"chat\":\"\",\"trains\":\"\"}");
        String app = page.body().replaceFirst("(?s).* src=\"(/assets/[^\"]+/app\\.js)\".*", "$1");
        RawHttp.Answer script = RawHttp.ask(salon().httpPort(), "GET", app, "", "");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).contains("max-age=31536000, public, immutable");
    }

    @Test
    void refusesWhatIsInternalWhateverTheMethod() throws Exception {
        String proof = proof();
        for (String path : INTERNAL) {
            for (String method : METHODS) {
                checkRefused(method, path, proof);
            }
        }
    }

    @Test
    void refusesWhatIsInternalInAnyDisguise() throws Exception {
        String proof = proof();
        for (String path : INTERNAL) {
            for (String disguise : disguises(path).toList()) {
                checkRefused("GET", disguise, proof);
                checkRefused("POST", disguise, proof);
            }
            for (String header : headers(path).toList()) {
                checkRefused("POST", path, proof + header);
                checkRefused("GET", "/nothing", proof + header);
            }
        }
    }

    @Test
    void tellsNoServiceWhoAskedIsOne() throws Exception {
        // With the right password a service would answer this one; a door that passes it on would be a door to all that
        // is behind.
        RawHttp.Answer answer = RawHttp.ask(
                salon().httpPort(),
                "POST",
                "/games",
                proof() + "Content-Type: application/json\r\n",
                "{\"parameters\":{\"game\":\"nim\"}}");
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.head()).doesNotContain("nginx/");
    }

    @Test
    void saysNoInTheWordsOfTheHouse() throws Exception {
        checkProblem(ask("GET", "/nothing", ""), 404, "NOT_FOUND");
        checkProblem(ask("GET", "/chat", ""), 426, "UPGRADE_REQUIRED");
        checkProblem(ask("POST", "/games", "x".repeat(70_000)), 413, "CONTENT_TOO_LARGE");
        checkProblem(ask("GET", "/games?q=" + "x".repeat(9_000), ""), 414, "URI_TOO_LONG");
        checkProblem(
                RawHttp.send(salon().httpPort(), "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(9_000) + "\r\n\r\n"),
                400,
                "BAD_REQUEST");
        checkProblem(RawHttp.send(salon().httpPort(), "HELLO\r\n\r\n"), 400, "BAD_REQUEST");
    }

    @Test
    void doesNotWaitForASlowHeadOrBody() throws Exception {
        try (Socket head = RawHttp.open(salon().httpPort());
                Socket body = RawHttp.open(salon().httpPort())) {
            Thread.startVirtualThread(() -> drip(head, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "x"));
            write(body, "POST /games HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");
            for (InputStream in : List.of(head.getInputStream(), body.getInputStream())) {
                // It ends, with a word or without one; otherwise this would time out.
                endOf(in);
            }
        }
    }

    @Test
    void slowsDownWhoeverWantsEverything() throws Exception {
        String game = "{\"publicId\":\"greedy\",\"parameters\":{\"game\":\"nim\"}}";
        List<RawHttp.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(RawHttp.ask(salon().httpPort(), "POST", "/games", "Content-Type: application/json\r\n", game));
        }
        assertThat(answers).extracting(RawHttp.Answer::status).containsOnly(201, 429);
        RawHttp.Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        checkProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(refused.header("Retry-After")).isPresent();
        // Whoever only looks is not meant.
        assertThat(Rest.get(salon().http("/games")).status()).isEqualTo(200);
    }

    private static Stream<String> disguises(String path) {
        String inside = path.substring(1);
        String first = "/%" + Integer.toHexString(inside.charAt(0)) + inside.substring(1);
        return Stream.of(
                path + "/",
                path + "?x=1",
                path + "#x",
                path + ";x=1",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "%0d%0aX:%20y",
                path.toUpperCase(Locale.ROOT),
                "/" + path,
                "/." + path,
                "/%2e" + path,
                "/;" + path,
                "/;x=1" + path,
                "/%2f" + inside,
                "/\\" + inside,
                first,
                "/games/.." + path,
                "/games/%2e%2e" + path,
                "/games/%2E." + path,
                "/games/..;" + path,
                "/games/..%2f" + inside,
                "/games/%252e%252e" + path,
                "/games/..\\" + inside,
                "/docs/stats-service/.." + "/.." + path,
                "/docs/game-manager/%2e%2e/%2e%2e" + path,
                "/docs/chat-service/..;/..;" + path,
                "/docs/train-service/..%2f..%2f" + inside,
                "/docs/game-server//.." + "//.." + path,
                "/health/stats-service/../.." + path,
                "/players/x/../.." + path,
                "/players/..%5c.." + path,
                "/assets/../" + inside,
                "http://stats-service:8083" + path,
                "http://localhost/docs/stats-service/../.." + path);
    }

    private static Stream<String> headers(String path) {
        return Stream.of(
                "X-Original-URL: " + path + "\r\n",
                "X-Rewrite-URL: " + path + "\r\n",
                "X-Forwarded-Prefix: " + path + "\r\n",
                "X-HTTP-Method-Override: POST\r\n",
                "X-Forwarded-For: 127.0.0.1\r\n",
                "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n");
    }

    /** The front door itself said no: not the service behind it, which would not, with that password. */
    private void checkRefused(String method, String target, String headers) throws IOException {
        RawHttp.Answer answer = RawHttp.ask(salon().httpPort(), method, target, headers, "");
        assertThat(answer.status()).as("%s %s %s", method, target, answer).isIn(Set.of(400, 404, 405));
        assertThat(answer.header("Content-Type")).as("%s %s", method, target).contains("application/problem+json");
        assertThat(answer.body()).as("%s %s", method, target).doesNotContain("\"instance\"", "SERVICES_ONLY");
    }

    private static void checkProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(Rest.JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
        assertThat(Rest.JSON.readTree(answer.body()).get("code").asString()).isEqualTo(code);
        assertThat(Rest.JSON.readTree(answer.body()).get("detail").asString()).isNotBlank();
    }

    private RawHttp.Answer ask(String method, String target, String body) throws IOException {
        return RawHttp.ask(salon().httpPort(), method, target, "", body);
    }

    private String proof() throws Exception {
        String password = salon().says(
                        salon().nodes("stats-service").getFirst(),
                        "cat",
                        "/secrets/stats-service/salon.service.password");
        assertThat(password).hasSizeGreaterThan(30);
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("salon:" + password).getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static void drip(Socket socket, String start, String more) {
        try {
            write(socket, start);
            while (true) {
                Thread.sleep(500);
                write(socket, more);
            }
        } catch (IOException | InterruptedException e) {
            // Cut off, as it should be.
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void endOf(InputStream in) throws IOException {
        try {
            in.readAllBytes();
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            // That is an end, too.
        }
    }
}
