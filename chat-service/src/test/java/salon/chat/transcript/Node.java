package salon.chat.transcript;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import salon.chat.ChatService;
import salon.chat.fanout.Fanout;
import salon.chat.line.TcpServer;

/** The whole service, as one of several that share a database. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Ether.Station station;
    private final AtomicReference<Cuttable> database = new AtomicReference<>();

    Node(Ether ether, String... settings) {
        this.station = ether.station();
        this.context = new SpringApplicationBuilder(ChatService.class)
                .initializers(this::prepare)
                .run(settings);
    }

    private void prepare(ConfigurableApplicationContext empty) {
        GenericApplicationContext beans = (GenericApplicationContext) empty;
        beans.registerBean("fanout", Fanout.class, () -> station);
        beans.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource pool && !(bean instanceof Cuttable)) {
                    database.set(new Cuttable(pool));
                    return database.get();
                }
                return bean;
            }
        });
        beans.getBeanFactory().registerSingleton("onlyTheService", new WithoutTests());
    }

    /** Those that lie beside the service would be found with it. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory others) {
            return found.getResource().toString().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    public int tcp() {
        return context.getBean("chatServer", TcpServer.class).port();
    }

    public int web() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Who are in the conversation, as far as this node knows. */
    public int people() {
        return people("local") + people("remote");
    }

    int people(String where) {
        return (int) get(MeterRegistry.class)
                .get("salon.chat.presences")
                .tag("node", where)
                .gauge()
                .value();
    }

    /** From the database and from the other nodes; or back to them. */
    public void cutOff(boolean from) {
        station.cutOff(from);
        cutOffFromDatabase(from);
    }

    public void cutOffFromDatabase(boolean from) {
        database.get().cutOff(from);
    }

    @Override
    public void close() {
        context.close();
    }
}
