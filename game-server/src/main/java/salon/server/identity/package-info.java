/**
 * Who is who: the first private ID that is shown with a public ID owns it from then on, on every node.
 *
 * <p>A private ID lives here only as long as it takes to hash it. It is never stored, logged or sent; what is stored is a keyed
 * hash, worthless without the key.
 */
@NullMarked
package salon.server.identity;

import org.jspecify.annotations.NullMarked;
