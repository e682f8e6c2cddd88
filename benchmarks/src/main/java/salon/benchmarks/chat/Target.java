package salon.benchmarks.chat;

import java.net.InetSocketAddress;
import java.net.URI;
import salon.benchmarks.wire.Framing;
import salon.benchmarks.wire.ServerProcess;
import salon.benchmarks.wire.WebSocketFraming;

/**
 * A server to be measured, written {@code name=scheme://host:port?pid}.
 *
 * @param address {@code tcp://} for the chat's lines, {@code ws://} for its WebSocket, {@code irc://} for an IRC daemon; the query is
 *     the server's process
 */
record Target(String name, URI address) {

    static Target parse(String written) {
        int equals = written.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(written + " should be like ngircd=irc://127.0.0.1:6667?4711");
        }
        return new Target(written.substring(0, equals), URI.create(written.substring(equals + 1)));
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    ServerProcess process() {
        return new ServerProcess(Long.parseLong(address.getQuery()));
    }

    Framing framing() {
        return address.getScheme().equals("ws")
                ? new WebSocketFraming(address.getHost() + ":" + address.getPort(), address.getPath())
                : new LineFraming();
    }

    Dialect dialect() {
        return switch (address.getScheme()) {
            case "tcp", "ws" -> new ChatDialect();
            case "irc" -> new IrcDialect();
            default -> throw new IllegalArgumentException(address + " should begin with tcp:, ws: or irc:");
        };
    }
}
