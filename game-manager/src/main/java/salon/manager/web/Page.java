package salon.manager.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one page, as it is for who asks for it at one {@link Origin}, and the policy under which it runs: its scripts are this server's own
 * and nobody else's, it speaks to the services and to nobody else, and no text becomes HTML.
 *
 * @param tag changes whenever the page does. A weak one, since the same page may be sent compressed
 */
record Page(byte[] html, String policy, String tag) {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    static Page of(String html, List<String> reachable) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Page(bytes, policy(html, reachable), "W/\"" + hash(bytes).substring(0, 22) + "\"");
    }

    private static String policy(String html, List<String> reachable) {
        StringBuilder connect = new StringBuilder("'self'");
        reachable.forEach(source -> connect.append(' ').append(source));
        // The only script that stands in the page itself is the import map, which has no address of its own yet.
        Matcher map = IMPORT_MAP.matcher(html);
        String own = map.find() ? " 'sha256-" + hash(map.group(1).getBytes(StandardCharsets.UTF_8)) + "'" : "";
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + own,
                "style-src 'self'",
                "img-src 'self'",
                "connect-src " + connect,
                "manifest-src 'self'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
