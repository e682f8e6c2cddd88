package salon.chat.fanout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** What a node has only if it shares its database with others, which it does exactly when it is told of a Redis. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(OnlyWithRedis.HOST)
public @interface WhereNodesShare {}
