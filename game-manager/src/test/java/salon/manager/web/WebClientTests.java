package salon.manager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import salon.manager.WholeService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web client as a browser gets it from a real server. */
@WholeService
class WebClientTests {

    private static final Pattern VERSION = Pattern.compile("/assets/([0-9a-f]{16})/app\\.js");

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/play/K7Q2MX",
                "/watch/k7q2mx",
                "/replay/K7Q2MX",
                "/talk",
                "/standings",
                "/standings/nim",
                "/people/ad%C3%A8le.b-1",
                "/travel",
                "/travel?from=Grenoble&to=Valence",
                "/me"
            })
    void answersEveryAddressWithThePage(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("<link rel=\"modulepreload\" href=\"/assets/" + version() + "/lib/lit-html/lit-html.js\">")
                .doesNotContain("{version}", "{services}", "{preload}");
    }

    @ParameterizedTest
    @CsvSource({
        "/,pages/home.js",
        "/play/K7Q2MX,pages/room.js",
        "/watch/K7Q2MX,pages/room.js",
        "/replay/K7Q2MX,pages/replay.js",
        "/standings/nim,pages/standings.js",
        "/people/zed,pages/people.js",
        "/travel,pages/travel.js",
        "/me,pages/me.js"
    })
    void namesWhatEachPageBeginsWith(String path, String module) {
        assertThat(get(path).body()).containsOnlyOnce("/assets/" + version() + "/" + module + "\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/play/K7Q2MX/", "/talk/nowhere"})
    void tellsAPersonOnAPageThatThereIsNone(String path) {
        HttpResponse<String> page = send(request(path).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).startsWith("<!doctype html>");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void tellsAProgramAsEverywhere(String accepted) {
        HttpResponse<String> problem = send(request("/nowhere").header("Accept", accepted));

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("\"code\":\"NOT_FOUND\"", "\"instance\":\"/nowhere\"");
    }

    @Test
    void answersHeadAsItAnswersGet() {
        HttpResponse<String> page = send(request("/talk").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "ETag")).isEqualTo(header(get("/talk"), "ETag"));
        assertThat(page.body()).isEmpty();
    }

    @Test
    void doesNotSendThePageAgainToWhomHasIt() {
        HttpResponse<String> again = send(request("/").header("If-None-Match", header(get("/"), "ETag")));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void saysWhereTheServicesAreAsSeenFromThePage() {
        JsonNode services = services(raw("GET / HTTP/1.1", "192.168.1.20:8081"));

        assertThat(services.get("games").stringValue()).isEmpty();
        assertThat(services.get("rooms").stringValue()).isEqualTo("http://192.168.1.20:8082");
        assertThat(services.get("stats").stringValue()).isEqualTo("http://192.168.1.20:8083");
        assertThat(services.get("chat").stringValue()).isEqualTo("http://192.168.1.20:8084");
        assertThat(services.get("trains").stringValue()).isEqualTo("http://192.168.1.20:8085");
    }

    @Test
    void letsThePageDoNoMoreThanItNeeds() throws Exception {
        HttpResponse<String> page = get("/");
        List<String> policy = List.of(header(page, "Content-Security-Policy").split("; "));

        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "script-src 'self' '" + hashOfTheImportMap(page.body()) + "'",
                        "style-src 'self'",
                        "img-src 'self'",
                        "connect-src 'self' http://localhost:8082 http://localhost:8083 http://localhost:8084"
                                + " http://localhost:8085 ws://localhost:8082 ws://localhost:8084",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'");
        assertThat(get("/swagger-ui/index.html").headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "a; script-src *",
                "a'b",
                "a,b",
                "*",
                "a b",
                "-",
                "a:b:c",
                "{services}",
                "ex ample.org:80 'unsafe-inline'"
            })
    void takesNothingStrangeForItsHost(String host) {
        assertThat(raw("GET / HTTP/1.1", host))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .doesNotContain("<script>alert", "script-src");
    }

    @ParameterizedTest
    @CsvSource({
        "app.js, text/javascript;charset=UTF-8",
        "pages/home.js, text/javascript;charset=UTF-8",
        "lib/lit-html/lit-html.js, text/javascript;charset=UTF-8",
        "lib/lit-html/directives/repeat.js, text/javascript;charset=UTF-8",
        "style.css, text/css;charset=UTF-8",
        "icon.svg, image/svg+xml"
    })
    void givesAwayFilesForEver(String path, String type) {
        HttpResponse<String> file = get("/assets/" + version() + "/" + path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(type);
        assertThat(header(file, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.body()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/0000000000000000/app.js",
                "/assets/{version}/index.html",
                "/assets/{version}/",
                "/assets/{version}",
                "/assets/{version}/nothing.js",
                "/assets/{version}/pages",
                "/assets/{version}/lib/lit-html/development/lit-html.js",
                "/assets/{version}/lib/lit-html/directives/unsafe-html.js",
                "/assets/{version}/lib/lit-html/package.json"
            })
    void keepsNothingOfWhatIsNotThere(String path) {
        HttpResponse<String> nothing = get(path.replace("{version}", version()));

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(header(nothing, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(nothing, "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.yaml",
                "../../application.yaml",
                "%2e%2e/application.yaml",
                "..%2fapplication.yaml",
                "lib/../../application.yaml",
                "lib/lit-html/%2e%2e/%2e%2e/%2e%2e/application.yaml",
                "..\\application.yaml",
                "..%5capplication.yaml",
                "%252e%252e/application.yaml",
                "/etc/passwd",
                "app.js%00.svg"
            })
    void leadsNowhereElse(String path) {
        assertThat(raw("GET /assets/" + version() + "/" + path + " HTTP/1.1", "localhost"))
                .containsPattern("^HTTP/1.1 (400|404) ")
                .doesNotContain("datasource", "root:");
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.svg, image/svg+xml",
        "/favicon.ico, image/svg+xml",
        "/robots.txt, text/plain;charset=UTF-8",
        "/manifest.webmanifest, application/manifest+json"
    })
    void hasWhatBrowsersAskForByThemselves(String path, String type) {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(type);
        assertThat(header(file, "Cache-Control")).isEqualTo("max-age=86400, public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/{version}/style.css", "/assets/{version}/app.js", "/v3/api-docs"})
    void sendsTextCompressedToWhoCanReadThat(String path) {
        String address = path.replace("{version}", version());

        HttpResponse<String> compressed = send(request(address).header("Accept-Encoding", "gzip"));
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary").toLowerCase(java.util.Locale.ROOT))
                .contains("accept-encoding");
        assertThat(get(address).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void drawsTheLinkToAGame() {
        String path = "/play/k7q2mx/qr.svg";
        HttpResponse<String> here = get(path);

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(header(here, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(here, "Cache-Control")).contains("immutable");
        assertThat(here.body()).isEqualTo(QrCode.svg("http://localhost:" + port + "/play/K7Q2MX"));
        assertThat(get(path + "?origin=https://play.example.org").body())
                .isEqualTo(QrCode.svg("https://play.example.org/play/K7Q2MX"));
    }

    @ParameterizedTest
    @CsvSource({
        "/play/OOOOOO/qr.svg, 404, UNKNOWN_GAME",
        "/play/K7Q2MXX/qr.svg, 404, UNKNOWN_GAME",
        "/play/K7Q2MX/qr.svg?origin=, 400, BAD_REQUEST",
        "/play/K7Q2MX/qr.svg?origin=javascript:alert(1), 400, BAD_REQUEST",
        "/play/K7Q2MX/qr.svg?origin=https://example.org/x, 400, BAD_REQUEST"
    })
    void drawsNothingElse(String path, int status, String code) {
        HttpResponse<String> refused = get(path);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(header(refused, "Cache-Control")).contains("no-store");
        assertThat(new JsonMapper().readTree(refused.body()).get("code").stringValue())
                .isEqualTo(code);
    }

    private String version() {
        Matcher version = VERSION.matcher(get("/").body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String hashOfTheImportMap(String html) throws Exception {
        String start = "<script type=\"importmap\">";
        int from = html.indexOf(start) + start.length();
        byte[] map = html.substring(from, html.indexOf("</script>", from)).getBytes(StandardCharsets.UTF_8);
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(map));
    }

    private static JsonNode services(String page) {
        Matcher json = Pattern.compile("id=\"services\">(.*?)</script>").matcher(page);
        assertThat(json.find()).isTrue();
        return new JsonMapper().readTree(json.group(1));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError(
                        "no " + name + " in " + answer.headers().map()));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Addresses and hosts that no HTTP client would send. */
    private String raw(String request, String host) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("%s\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(request, host)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
