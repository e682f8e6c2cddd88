package salon.manager.game;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on what games need to live: their terms, the clockwork that expires them, the second try at closing one. */
@Configuration
@EnableScheduling
@EnableResilientMethods
@EnableConfigurationProperties(Terms.class)
class GameLife {}
