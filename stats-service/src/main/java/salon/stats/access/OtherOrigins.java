package salon.stats.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/**
 * What a browser lets the pages of other origins do here, such as the web client's, which comes from the game-manager: read what
 * anyone may read, without any password. Where nothing is said, a browser refuses them everything.
 */
class OtherOrigins implements CorsConfigurationSource {

    private final CorsConfiguration reading = new CorsConfiguration();

    OtherOrigins() {
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowCredentials(false);
        reading.setExposedHeaders(List.of(HttpHeaders.DATE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER));
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return (reads || CorsUtils.isPreFlightRequest(request))
                        && !request.getServletPath().startsWith("/actuator")
                ? reading
                : null;
    }
}
