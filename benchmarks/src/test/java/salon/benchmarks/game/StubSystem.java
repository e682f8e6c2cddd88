package salon.benchmarks.game;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least that a game-manager and a game-server can be, on one port with a thread for each connection. A test may plant faults. */
class StubSystem implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerSocket socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final Map<String, StubRoom> rooms = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger(100_000);

    StubSystem() throws IOException {
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** What a wish for a game is answered with. */
    int creating() {
        return 201;
    }

    /** Whether an entry is left out of the journal that is told in the end. */
    boolean forgets(int seq) {
        return false;
    }

    /** Whether a connection breaks instead of hearing of an entry. */
    boolean cutsOff(String code, int seq, int seat) {
        return false;
    }

    /** Whether a move is refused. */
    boolean refuses(int seq) {
        return false;
    }

    private void accept() {
        try {
            while (true) {
                Socket accepted = socket.accept();
                Thread.ofVirtual().start(() -> serve(accepted));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            DataInputStream in = new DataInputStream(accepted.getInputStream());
            while (true) {
                String[] request = line(in).split(" ");
                int length = 0;
                boolean webSocket = false;
                for (String head = line(in); !head.isEmpty(); head = line(in)) {
                    length = head.startsWith("Content-Length: ") ? Integer.parseInt(head.substring(16)) : length;
                    webSocket |= head.startsWith("Upgrade: ");
                }
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                if (webSocket) {
                    write(accepted, "HTTP/1.1 101 \r\n\r\n");
                    new Guest(accepted, rooms.get(request[1].substring("/games/".length()))).listen(in);
                    return;
                }
                answer(accepted, request[0], request[1], body);
            }
        } catch (IOException | UncheckedIOException e) {
            // Either side has ended it.
        }
    }

    private void answer(Socket to, String method, String path, String body) throws IOException {
        if (method.equals("POST")) {
            JsonNode parameters = JSON.readTree(body).get("parameters");
            String code = "R" + codes.incrementAndGet();
            rooms.put(code, new StubRoom(this, code, parameters.get("seats").asInt()));
            answer(
                    to,
                    creating(),
                    "{\"code\":\"%s\",\"webSocketUrl\":\"ws%s/games/%s\"}"
                            .formatted(code, address().substring(4), code));
        } else if (path.startsWith("/rooms/")) {
            answer(to, 200, rooms.get(path.split("/")[2]).journal());
        } else {
            answer(to, 200, "[]");
        }
    }

    private static void answer(Socket to, int status, String json) throws IOException {
        write(to, "HTTP/1.1 %d \r\nContent-Length: %d\r\n\r\n%s".formatted(status, json.length(), json));
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One connection to a room. */
    static final class Guest {

        private final Socket socket;
        private final StubRoom room;

        private Guest(Socket socket, StubRoom room) {
            this.socket = socket;
            this.room = room;
        }

        private void listen(DataInputStream in) throws IOException {
            while (true) {
                int opcode = in.readByte() & 0x0f;
                int length = in.readByte() & 0x7f;
                if (length == 126) {
                    length = in.readUnsignedShort();
                }
                byte[] mask = in.readNBytes(4);
                byte[] payload = in.readNBytes(length);
                for (int i = 0; i < payload.length; i++) {
                    payload[i] ^= mask[i % 4];
                }
                if (opcode == 8) {
                    return;
                }
                room.hear(this, JSON.readTree(payload));
            }
        }

        void say(String text) {
            frame(1, text.getBytes(StandardCharsets.UTF_8));
        }

        void close() {
            frame(8, new byte[] {3, (byte) 0xe8});
        }

        void cutOff() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void frame(int opcode, byte[] payload) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x80 | opcode);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else {
                frame.write(126);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            }
            frame.writeBytes(payload);
            try {
                socket.getOutputStream().write(frame.toByteArray());
            } catch (IOException e) {
                // It is gone, and will be back.
            }
        }
    }
}
