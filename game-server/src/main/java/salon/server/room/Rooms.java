package salon.server.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import salon.server.chat.Herald;
import salon.server.database.Outage;
import salon.server.fanout.Whereabouts;
import salon.server.identity.PublicId;
import salon.server.journal.Code;
import salon.server.journal.Journal;
import salon.server.protocol.Refusal;
import salon.server.protocol.ServerMessage.Lobby;
import salon.server.rules.Viewer;

/**
 * The rooms that this node holds, each at most once. A room is opened when someone comes to it or when the sweeper finds it
 * abandoned, and let go when nobody is in it and nothing remains to be done.
 */
@Component
@EnableConfigurationProperties(RoomSettings.class)
public class Rooms implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final Map<Code, CompletableFuture<Room>> held = new ConcurrentHashMap<>();
    private final Outage outage = new Outage(log);
    private final Opening opening;
    private final House house;
    private volatile boolean running;
    private volatile boolean stopping;

    Rooms(
            Journal journal,
            Opening opening,
            Referee referee,
            Scene scene,
            Rematches rematches,
            Herald herald,
            InstantSource clock,
            RoomSettings settings,
            Whereabouts whereabouts) {
        boolean shared = settings.poll() != null || whereabouts.areShared();
        this.opening = opening;
        this.house = new House(
                journal, referee, scene, rematches, herald, clock, settings, whereabouts, shared, this::letGo);
    }

    /**
     * Makes sure that there is a room to come to.
     *
     * @throws NoRoom when there is none
     */
    public void require(Code code) throws NoRoom {
        open(code);
    }

    /**
     * Brings a player in; the room answers on the connection.
     *
     * @return the room, for what the player says next
     * @throws NoRoom when there is none to come to; the connection has not been told
     */
    public RoomAt join(Code code, Connection connection, PublicId publicId, @Nullable Integer since) throws NoRoom {
        return enter(code, room -> room.join(connection, publicId, since));
    }

    /**
     * Brings a watcher in; see {@link #join}.
     *
     * @throws NoRoom when there is none to come to; the connection has not been told
     */
    public RoomAt watch(Code code, Connection connection, @Nullable Integer since) throws NoRoom {
        return enter(code, room -> room.watch(connection, since));
    }

    /** A room as a watcher sees it, whether this node holds it or has to read it; empty when nobody ever came. */
    Optional<Lobby> look(Code code) {
        Room room = heldNow(code);
        return room != null && room.match().seq() > 0
                ? Optional.of(room.look())
                : opening.read(code).map(match -> lobby(code, match));
    }

    /** A room that this node does not hold, as a watcher sees it. */
    Lobby lobby(Code code, Match match) {
        return house.scene()
                .lobby(
                        code,
                        match,
                        new Viewer.Watcher(),
                        false,
                        house.whereabouts().elsewhere(code).keySet());
    }

    boolean holds(Code code) {
        return held.containsKey(code);
    }

    /** Whether other nodes may write the journals of this node's rooms. */
    boolean areShared() {
        return house.shared();
    }

    /** A room that is open on this node right now. */
    Optional<Room> find(Code code) {
        return Optional.ofNullable(heldNow(code));
    }

    /** The rooms that are open on this node right now. */
    Stream<Room> list() {
        return held.keySet().stream().map(this::heldNow).flatMap(Stream::ofNullable);
    }

    /** Takes a room that nobody holds, so that its clock runs. */
    void adopt(Code code) throws NoRoom {
        enter(code, Room::catchUp);
    }

    private RoomAt enter(Code code, Predicate<Room> ask) throws NoRoom {
        while (!stopping) {
            Room room = open(code);
            if (ask.test(room)) {
                return new RoomAt(room);
            }
            // It closed between the two steps, and leaves the house any moment: then it is opened again from its
            // journal.
            Thread.yield();
        }
        throw new NoRoom(Refusal.SERVER_STOPPING, "This server stops; try again.");
    }

    private Room open(Code code) throws NoRoom {
        CompletableFuture<Room> mine = new CompletableFuture<>();
        CompletableFuture<Room> other = held.putIfAbsent(code, mine);
        if (other != null) {
            try {
                return other.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof NoRoom none ? none : NoRoom.unavailable();
            }
        }
        try {
            Room room = opening.open(code, house);
            mine.complete(room);
            room.start();
            if (stopping) {
                room.stop();
            }
            return room;
        } catch (NoRoom e) {
            mine.completeExceptionally(e);
            throw e;
        } catch (RuntimeException e) {
            outage.warn("Room %s could not be opened".formatted(code), e);
            throw NoRoom.unavailable();
        } finally {
            if (!mine.isDone() || mine.isCompletedExceptionally()) {
                mine.completeExceptionally(NoRoom.unavailable());
                held.remove(code, mine);
            }
        }
    }

    private void letGo(Room room) {
        held.computeIfPresent(room.code(), (code, future) -> future.getNow(null) == room ? null : future);
    }

    private @Nullable Room heldNow(Code code) {
        CompletableFuture<Room> future = held.get(code);
        return future == null || future.isCompletedExceptionally() ? null : future.getNow(null);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Every room reports what it has to and says goodbye; the journal stops after this. */
    @Override
    public void stop() {
        stopping = true;
        List<Room> open = list().toList();
        open.forEach(Room::stop);
        long end = System.nanoTime() + STOP_WITHIN.toNanos();
        open.forEach(room -> room.awaitEnd(Duration.ofNanos(end - System.nanoTime())));
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
