package salon.chat.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the nodes need of a Redis, whichever it is. Each has the connections that Spring Boot makes of its settings. */
abstract class RedisContract {

    /** No configuration by annotation: a scan for those would find it. */
    @ImportAutoConfiguration(DataRedisAutoConfiguration.class)
    @Import(FanoutConfiguration.class)
    static class Carrier {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    private final String channel = "test-" + UUID.randomUUID();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    Fanout here;
    Fanout there;

    abstract String host();

    abstract int port();

    @BeforeEach
    void start() {
        here = node();
        there = node();
        there.listen(heard::add);
        await().until(() -> here.isWorking() && there.isWorking());
    }

    @AfterEach
    void stop() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }

    Fanout node() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Carrier.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.data.redis.host=" + host(),
                        "--spring.data.redis.port=" + port(),
                        "--salon.fanout.channel=" + channel,
                        "--salon.fanout.beat=200ms",
                        "--salon.fanout.patience=2s",
                        "--spring.main.banner-mode=off");
        contexts.add(context);
        return context.getBean(Fanout.class);
    }

    double count(int node, String meter) {
        return contexts.get(node)
                .getBean(MeterRegistry.class)
                .get(meter)
                .counter()
                .count();
    }

    @Test
    void carriesNewsInTheirOrderToTheOthersAndNotToTheirSender() {
        List<String> own = new CopyOnWriteArrayList<>();
        here.listen(own::add);
        List<String> news =
                IntStream.range(0, 2_000).mapToObj(i -> "news " + i + " à vous").toList();
        news.forEach(each -> here.publish(() -> each));
        await().untilAsserted(() -> assertThat(heard).hasSize(2_000));
        assertThat(heard).isEqualTo(news);
        assertThat(own).isEmpty();
        assertThat(count(0, "salon.chat.fanout.published")).isEqualTo(2_000);
        assertThat(count(1, "salon.chat.fanout.heard")).isEqualTo(2_000);
    }

    @Test
    void survivesAListenerThatFails() {
        there.listen(news -> {
            heard.add(news);
            throw new IllegalStateException("what is this?");
        });
        here.publish(() -> "one");
        here.publish(() -> "two");
        await().untilAsserted(() -> assertThat(heard).containsExactly("one", "two"));
    }

    @Test
    void measuresHowLongNewsAreOnTheirWay() {
        await().until(() -> contexts.getFirst()
                        .getBean(MeterRegistry.class)
                        .get("salon.chat.fanout.lag")
                        .timer()
                        .count()
                > 2);
    }

    @Test
    void saysWhatWaitsBeforeItStops() {
        for (int i = 0; i < 100; i++) {
            here.publish(() -> "last words");
        }
        contexts.getFirst().close();
        await().untilAsserted(() -> assertThat(heard).hasSize(100));
    }
}
