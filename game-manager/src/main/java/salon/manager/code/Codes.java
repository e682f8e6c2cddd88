package salon.manager.code;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Draws codes that nobody can guess: 30⁶, some 729 million, from a secure source. Two draws may be the same; the games'
 * primary key notices. Any thread may draw.
 */
@Component
public class Codes {

    private final SecureRandom random = new SecureRandom();

    public Code next() {
        StringBuilder code = new StringBuilder(Code.LENGTH);
        while (code.length() < Code.LENGTH) {
            code.append(Code.ALPHABET.charAt(random.nextInt(Code.ALPHABET.length())));
        }
        return new Code(code.toString());
    }
}
