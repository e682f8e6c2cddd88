/**
 * What must be true once everything is over: from the records of what each player was told, of what is stored, of what each node
 * shows, of what was counted and closed, it lists every fault. Pure: nothing here speaks to a service or to a database.
 */
@NullMarked
package salon.e2e.history;

import org.jspecify.annotations.NullMarked;
