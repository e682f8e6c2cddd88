package salon.train.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The rules of access. No sessions and no cookies, hence nothing for another site to forge a request with; whatever
 * is read with GET or HEAD is open, the actuator aside; what is not listed here is for services only.
 */
@Configuration
@EnableConfigurationProperties(ServiceAccount.class)
class AccessRules {

    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        // Or else a refused request would be asked for a password on its way to the error page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Before everything else, so that a refusal can be read as well.
                .cors(cors -> cors.configurationSource(new OtherOrigins()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> refuse(request, response)))
                .build();
    }

    /** Or else each filter is wrapped anew for each request, only to be told that nobody wants to hear of it. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    UserDetailsService services(ServiceAccount account) {
        return new InMemoryUserDetailsManager(User.withUsername(account.name())
                .password(account.password())
                .roles("SERVICE")
                .build());
    }

    /**
     * The password is random and long, and checked on every call between services: a slow hash would only cost. It takes an
     * encoder to say so: with {@code {noop}} Spring silently changes to bcrypt, a tenth of a second for each call.
     */
    @Bean
    PasswordEncoder asItIs() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return String.valueOf(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String known) {
                return MessageDigest.isEqual(bytes(given), bytes(known));
            }

            private static byte[] bytes(@Nullable CharSequence password) {
                return String.valueOf(password).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("WWW-Authenticate", "Basic realm=\"salon\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write("""
                {"type":"urn:salon:problem:services-only","title":"Unauthorized","status":401,\
                "code":"SERVICES_ONLY","detail":"Only Salon's own services may do this, with their password."}""".getBytes(StandardCharsets.UTF_8));
    }
}
