package salon.benchmarks.chat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The least that a chat can be: one room, a thread for each connection, everybody told under one lock. It speaks the chat's keywords over
 * TCP and over WebSocket, or IRC, to whoever came by the address for it.
 */
class StubServer implements AutoCloseable {

    private final String scheme;
    private final ServerSocket socket;
    private final List<Guest> guests = new CopyOnWriteArrayList<>();

    StubServer(String scheme) throws IOException {
        this.scheme = scheme;
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    Target target() {
        return Target.parse("stub=%s://127.0.0.1:%d/chat?%d"
                .formatted(
                        scheme, socket.getLocalPort(), ProcessHandle.current().pid()));
    }

    private void accept() {
        try {
            while (true) {
                Guest guest = new Guest(socket.accept());
                Thread.ofPlatform().daemon().start(guest);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    /** What others are told of somebody's words; a test may forget or repeat. */
    synchronized void tell(Guest from, String line) {
        for (Guest guest : guests) {
            if (guest != from) {
                guest.say(line);
            }
        }
    }

    private synchronized void arrive(Guest guest, String nick) {
        guest.nick = nick;
        guests.add(guest);
        if (scheme.equals("irc")) {
            tell(guest, ":" + nick + "!~u@127.0.0.1 JOIN :#salon");
            guest.say(":stub 353 " + nick + " = #salon :" + nick);
            guest.say(":stub 366 " + nick + " #salon :End of NAMES list");
        } else {
            guests.forEach(each -> each.say("ARR " + nick));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Guest guest : guests) {
            guest.socket.close();
        }
    }

    /** One connection. */
    final class Guest implements Runnable {

        private final Socket socket;
        private String nick = "";

        private Guest(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            try (socket) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                if (scheme.equals("ws")) {
                    while (!line(in).isEmpty()) {
                        // Any handshake will do.
                    }
                    bytes("HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                if (!scheme.equals("irc")) {
                    say("WHO");
                }
                while (true) {
                    hear(scheme.equals("ws") ? frame(in) : line(in));
                }
            } catch (IOException | UncheckedIOException e) {
                guests.remove(this);
            }
        }

        private void hear(String line) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "IAM" -> arrive(this, words[1]);
                case "NICK" -> nick = words[1];
                case "USER" -> say(":stub 001 " + nick + " :Welcome");
                case "JOIN" -> arrive(this, nick);
                case "MSG" -> tell(this, "MSG " + nick + line.substring(3));
                case "PRIVMSG" -> tell(this, ":" + nick + "!~u@127.0.0.1 " + line);
                default -> throw new UncheckedIOException(new IOException(line));
            }
        }

        private void say(String line) {
            byte[] text = line.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (scheme.equals("ws")) {
                bytes.write(0x81);
                bytes.write(text.length);
                bytes.writeBytes(text);
            } else {
                bytes.writeBytes(text);
                bytes.write('\n');
            }
            bytes(bytes.toByteArray());
        }

        private void bytes(byte[] bytes) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

        private static String frame(DataInputStream in) throws IOException {
            in.readByte();
            byte[] mask = new byte[4];
            byte[] payload = new byte[in.readByte() & 0x7f];
            in.readFully(mask);
            in.readFully(payload);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return new String(payload, StandardCharsets.UTF_8);
        }
    }
}
