/**
 * What this service asks of the train-service: the next train and its price.
 */
@NullMarked
package salon.chat.train;

import org.jspecify.annotations.NullMarked;
