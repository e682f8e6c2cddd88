/**
 * How the REST side says no: RFC 9457 problems with a stable code and a sentence that says what to do.
 *
 * <p>Every other package may refuse through {@link salon.chat.problem.Problem}; nothing here knows what is refused.
 */
@NullMarked
package salon.chat.problem;

import org.jspecify.annotations.NullMarked;
