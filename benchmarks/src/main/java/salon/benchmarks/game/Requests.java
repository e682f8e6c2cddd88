package salon.benchmarks.game;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.wire.HttpFraming;
import salon.benchmarks.wire.Link;
import salon.benchmarks.wire.Loop;

/**
 * Requests to one service over a few connections that stay open, each with one request at a time; the others wait. A request on a
 * connection that had been idle, and ended without an answer, is asked once more.
 */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * @param status of HTTP; 0 when there was no answer
     * @param text the body, or why there was no answer
     */
    record Answer(int status, String text) {}

    private record Request(String text, Consumer<Answer> answered) {}

    private final Loop loop;
    private final InetSocketAddress address;
    private final String host;
    private final int most;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Deque<Line> idle = new ArrayDeque<>();
    private int open;

    /**
     * @param most how many connections
     */
    Requests(Loop loop, URI service, int most) {
        this.loop = loop;
        this.address = new InetSocketAddress(service.getHost(), service.getPort() < 0 ? 80 : service.getPort());
        this.host = service.getAuthority();
        this.most = most;
    }

    void get(String path, Consumer<Answer> answered) {
        send(new Request(HttpFraming.get(host, path), answered));
    }

    void post(String path, String json, Consumer<Answer> answered) {
        send(new Request(HttpFraming.post(host, path, json), answered));
    }

    private void send(Request request) {
        Line line = idle.pollLast();
        if (line != null) {
            line.ask(request);
        } else if (open < most) {
            open++;
            new Line().connect(request);
        } else {
            waiting.add(request);
        }
    }

    /** One connection. */
    private final class Line implements Link.Owner {

        private final HttpFraming framing = new HttpFraming();
        private @Nullable Link link;
        private @Nullable Request asked;
        private boolean used;

        void connect(Request first) {
            asked = first;
            link = Link.open(loop, address, framing, this);
            beImpatient(first);
        }

        @Override
        public void opened() {
            if (link != null && asked != null) {
                link.say(asked.text());
            }
        }

        void ask(Request next) {
            asked = next;
            used = true;
            if (link != null) {
                link.say(next.text());
            }
            beImpatient(next);
        }

        @Override
        public void heard(byte[] bytes, int from, int to) {
            Request answered = asked;
            asked = null;
            Request next = waiting.poll();
            if (next != null) {
                ask(next);
            } else {
                idle.add(this);
            }
            if (answered != null) {
                String body = new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
                answered.answered().accept(new Answer(framing.status(), body));
            }
        }

        @Override
        public void lost(String why) {
            open--;
            idle.remove(this);
            Request unanswered = asked;
            asked = null;
            if (unanswered != null && used) {
                send(unanswered);
            } else if (unanswered != null) {
                unanswered.answered().accept(new Answer(0, why));
            }
            Request next = waiting.poll();
            if (next != null) {
                send(next);
            }
        }

        private void beImpatient(Request request) {
            loop.after(PATIENCE, () -> {
                if (asked == request && link != null) {
                    link.end();
                    used = false;
                    lost("no answer in %d s".formatted(PATIENCE.toSeconds()));
                }
            });
        }
    }
}
