package salon.chat.conversation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import salon.chat.transcript.TwoNodes;

/** Two nodes on one real PostgreSQL: the conversation is one, whatever becomes of what they tell each other. */
class NodesTests {

    private static EmbeddedPostgres postgres;
    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        nodes = new TwoNodes(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--salon.nodes.poll=300ms",
                "--salon.nodes.lease=4s");
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
        postgres.close();
    }

    @Nested
    class People extends PeopleAcrossNodes {
        People() {
            super(NodesTests.nodes);
        }
    }

    @Nested
    class Talk extends TalkAcrossNodes {
        Talk() {
            super(NodesTests.nodes);
        }
    }

    @Nested
    class Whispers extends WhispersAcrossNodes {
        Whispers() {
            super(NodesTests.nodes);
        }
    }

    @Nested
    class Names extends NamesAcrossNodes {
        Names() {
            super(NodesTests.nodes);
        }
    }

    @Nested
    class Outages extends OutagesAcrossNodes {
        Outages() {
            super(NodesTests.nodes);
        }
    }
}
