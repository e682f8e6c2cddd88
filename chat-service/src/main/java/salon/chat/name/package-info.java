/**
 * What people are called: which nicks there can be, which of them are the same to the eye, and which belong to somebody.
 *
 * <p>A private ID lives here only as long as it takes to hash it. It is never stored, logged or sent; what is stored is a keyed
 * hash, worthless without the key.
 */
@NullMarked
package salon.chat.name;

import org.jspecify.annotations.NullMarked;
