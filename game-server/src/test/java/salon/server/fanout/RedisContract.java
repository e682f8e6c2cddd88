package salon.server.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import salon.server.journal.Code;

/** What the nodes need of a Redis, whichever it is. Each node has the connections that Spring Boot makes of its settings. */
abstract class RedisContract {

    static final Code CODE = new Code("K7Q2MX");

    private final String channel = "test:" + UUID.randomUUID();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    final List<Notice> heard = new CopyOnWriteArrayList<>();
    Fanout here;
    Fanout there;

    abstract String host();

    abstract int port();

    @BeforeEach
    void start() {
        here = node(channel);
        there = node(channel);
        there.listen((node, notice) -> {
            if (notice instanceof Notice.Moved || notice instanceof Notice.Bye) {
                heard.add(notice);
            }
        });
        await().until(() -> here.isWorking() && there.isWorking());
    }

    @AfterEach
    void stop() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void carriesEachNoticeInItsOrder() {
        List<Notice> told = IntStream.rangeClosed(1, 500)
                .<Notice>mapToObj(seq -> new Notice.Moved(Instant.ofEpochMilli(seq), Map.of(CODE, seq)))
                .toList();
        told.forEach(here::tell);
        await().untilAsserted(() -> assertThat(heard).isEqualTo(told));
    }

    @Test
    void carriesALongNotice() {
        Map<Code, Integer> rooms = new HashMap<>();
        String letters = "ABCDEFGHJK";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder code = new StringBuilder("AA");
            for (char digit : "%04d".formatted(i).toCharArray()) {
                code.append(letters.charAt(digit - '0'));
            }
            rooms.put(new Code(code.toString()), i);
        }
        Notice all = new Notice.Moved(Instant.EPOCH, rooms);
        here.tell(all);
        await().untilAsserted(() -> assertThat(heard).containsExactly(all));
    }

    @Test
    void carriesTheLastWord() {
        Notice news = new Notice.Moved(Instant.EPOCH, Map.of(CODE, 1));
        here.tell(news);
        here.stop();
        await().untilAsserted(() -> assertThat(heard).containsExactly(news, new Notice.Bye()));
    }

    @Test
    void keepsChannelsApart() {
        Fanout elsewhere = node(channel + "-other");
        await().until(elsewhere::isWorking);
        elsewhere.tell(new Notice.Moved(Instant.EPOCH, Map.of(CODE, 1)));
        Notice own = new Notice.Moved(Instant.EPOCH, Map.of(CODE, 2));
        here.tell(own);
        await().untilAsserted(() -> assertThat(heard).containsExactly(own));
    }

    /** A node of its own, as a server makes it of its settings. */
    Fanout node(String name) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        FanoutConfiguration.class, RedisConfiguration.class, Fanout.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext empty) -> {
                    empty.registerBean(InstantSource.class, InstantSource::system);
                    empty.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
                })
                .run(
                        "--spring.data.redis.host=" + host(),
                        "--spring.data.redis.port=" + port(),
                        "--salon.fanout.beat=100ms",
                        // As long as Redis may stand still on a busy machine without being taken for one that hangs.
                        "--salon.fanout.missed-beats=20",
                        "--salon.fanout.channel=" + name);
        contexts.add(context);
        return context.getBean(Fanout.class);
    }
}
