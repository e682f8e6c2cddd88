package salon.manager;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a port of its own, with a database in memory, a stub of a game-server and time that a test moves. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=" + WholeService.DATABASE,
            "salon.service.password=" + WholeService.PASSWORD,
            "salon.expiry.check=1d",
            "salon.expiry.batch=3"
        })
@ContextConfiguration(initializers = StubGameServer.Address.class)
@Import(WholeService.Setting.class)
public @interface WholeService {

    String PASSWORD = "a-password-for-the-tests";
    String DATABASE = "jdbc:h2:mem:whole;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TestConfiguration
    class Setting {

        @Bean
        @Primary
        MovableTime movableTime() {
            return new MovableTime();
        }

        @Bean
        StubGameServer stubGameServer() {
            return StubGameServer.INSTANCE;
        }
    }
}
