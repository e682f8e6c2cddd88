package salon.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cable itself: what it carries, and how it fails when it is told to. */
class CableTests {

    private ServerSocket echo;
    private Cable cable;

    @BeforeEach
    void connect() throws IOException {
        echo = echo();
        cable = new Cable(echo.getLocalPort());
    }

    @AfterEach
    void disconnect() throws IOException {
        cable.close();
        echo.close();
    }

    @Test
    void carriesBothWaysAndTheEnd() throws IOException {
        try (Socket socket = open()) {
            assertThat(answer(socket, 'a')).isEqualTo('a');
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void breaksEveryConnectionWhenCut() throws IOException {
        try (Socket old = open()) {
            assertThat(answer(old, 'a')).isEqualTo('a');
            cable.cut();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> old.getInputStream().read());
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                try (Socket fresh = open()) {
                    answer(fresh, 'b');
                }
            });
        }
        cable.mend();
        try (Socket fresh = open()) {
            assertThat(answer(fresh, 'c')).isEqualTo('c');
        }
    }

    @Test
    void carriesNothingWhileFrozenAndAllAfterwards() throws IOException {
        try (Socket old = open()) {
            assertThat(answer(old, 'a')).isEqualTo('a');
            cable.freeze();
            try (Socket fresh = open()) {
                for (Socket socket : new Socket[] {old, fresh}) {
                    socket.setSoTimeout(100);
                    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answer(socket, 'b'));
                }
                cable.mend();
                for (Socket socket : new Socket[] {old, fresh}) {
                    socket.setSoTimeout(10_000);
                    assertThat(socket.getInputStream().read()).isEqualTo('b');
                }
            }
        }
    }

    @Test
    void letsTheTextThroughThatItFreezesBehind() throws IOException {
        try (Socket socket = open()) {
            cable.freezeBehind("b");
            assertThat(answer(socket, 'a')).isEqualTo('a');
            socket.setSoTimeout(100);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answer(socket, 'b'));
            assertThat(cable.isFrozen()).isTrue();
            cable.mend();
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo('b');
            assertThat(answer(socket, 'b')).isEqualTo('b');
        }
    }

    @Test
    void leadsPastAnEndThatIsAway() throws IOException {
        int gone;
        try (ServerSocket away = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = away.getLocalPort();
        }
        try (Cable door = new Cable(gone, echo.getLocalPort())) {
            for (char each : "ab".toCharArray()) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
                    assertThat(answer(socket, each)).isEqualTo(each);
                }
            }
        }
    }

    private Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), cable.port());
    }

    private static int answer(Socket socket, char sent) throws IOException {
        socket.getOutputStream().write(sent);
        return socket.getInputStream().read();
    }

    private static ServerSocket echo() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            socket.getInputStream().transferTo(socket.getOutputStream());
                        } catch (IOException e) {
                            // It was cut.
                        }
                    });
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }
}
