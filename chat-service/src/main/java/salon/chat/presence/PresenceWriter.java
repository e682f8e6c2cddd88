package salon.chat.presence;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who is where on one node, in transactions that each begin with the node's own row: whoever was given up by the others
 * finds out there, and writes nothing.
 */
@Component
class PresenceWriter {

    /** Versions that are kept for nodes that did not hear of them. */
    private static final int KEPT = 1_000;

    /**
     * Somebody who wants to come in.
     *
     * @param keys of the nick
     * @param taking whether whoever has the nick must go
     */
    record Wish(Presence presence, SequencedSet<String> keys, boolean taking) {}

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;

    PresenceWriter(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
    }

    void begin(String node) {
        jdbc.update("insert into nodes (id, version, beat) values (?, 0, 0)", node);
    }

    /** @throws Buried if others have given it up */
    void beat(String node) {
        if (jdbc.update("update nodes set beat = beat + 1 where id = ?", node) == 0) {
            throw new Buried(node);
        }
    }

    void forgetChanges(String node, long version) {
        jdbc.update("delete from presence_changes where node = ? and version <= ?", node, version - KEPT);
    }

    /** The node and all that is its. */
    void end(String node) {
        jdbc.update("delete from nodes where id = ?", node);
    }

    /** Moves and leavings. */
    void write(String node, long version, List<Presence> changes) {
        transaction.executeWithoutResult(status -> {
            beat(node);
            delete(changes.stream()
                    .filter(change -> change.room() == null)
                    .map(Presence::stay)
                    .toList());
            List<Presence> stay =
                    changes.stream().filter(change -> change.room() != null).toList();
            jdbc.batchUpdate(
                    "update stays set room = ?, owner = ? where id = ? and node = ?",
                    stay,
                    Math.max(1, stay.size()),
                    (PreparedStatement row, Presence change) -> {
                        row.setString(1, change.room());
                        row.setBoolean(2, change.owner());
                        row.setString(3, change.stay());
                        row.setString(4, node);
                    });
            log(node, version, changes);
        });
    }

    /**
     * Lets those in whose nicks are free. No two of them may want the same.
     *
     * @return when each of those came
     */
    Map<String, Long> claim(String node, long version, List<Wish> wishes) {
        Map<String, Long> came = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            came.clear();
            beat(node);
            clear(wishes);
            hold(node, wishes);
            List<Wish> winners = winners(wishes);
            number(winners, came);
            List<Presence> arrived = winners.stream()
                    .map(Wish::presence)
                    .map(presence -> presence.cameAs(came.get(presence.stay())))
                    .toList();
            insert(node, arrived);
            if (!arrived.isEmpty()) {
                log(node, version, arrived);
            }
        });
        return came;
    }

    /** Whoever has a nick that an owner wants. */
    private void clear(List<Wish> wishes) {
        List<String> keys = wishes.stream()
                .filter(Wish::taking)
                .flatMap(wish -> wish.keys().stream())
                .toList();
        if (!keys.isEmpty()) {
            delete(named.queryForList(
                    "select distinct stay from nicks_in_use where nick_key in (:keys) order by stay",
                    Map.of("keys", keys),
                    String.class));
        }
    }

    /** In the keys' order, so that two nodes cannot wait for each other in a circle. */
    private void hold(String node, List<Wish> wishes) {
        List<Object[]> rows = wishes.stream()
                .flatMap(wish -> wish.keys().stream()
                        .map(key -> new Object[] {key, wish.presence().stay(), node}))
                .sorted((one, other) -> ((String) one[0]).compareTo((String) other[0]))
                .toList();
        jdbc.batchUpdate(
                "insert into nicks_in_use (nick_key, stay, node) values (?, ?, ?) on conflict do nothing", rows);
    }

    /** Who has all keys of their nick; what others have of theirs they lose. */
    private List<Wish> winners(List<Wish> wishes) {
        List<String> stays = wishes.stream().map(wish -> wish.presence().stay()).toList();
        Map<String, Integer> held = new HashMap<>();
        named.query(
                "select stay, count(*) from nicks_in_use where stay in (:stays) group by stay",
                Map.of("stays", stays),
                row -> {
                    held.put(row.getString(1), row.getInt(2));
                });
        List<Wish> winners = new ArrayList<>();
        List<String> losers = new ArrayList<>();
        for (Wish wish : wishes) {
            String stay = wish.presence().stay();
            if (held.getOrDefault(stay, 0) == wish.keys().size()) {
                winners.add(wish);
            } else if (held.containsKey(stay)) {
                losers.add(stay);
            }
        }
        delete(losers);
        return winners;
    }

    /** Only now that they hold their nicks: so the number is greater than that of anybody who held them before. */
    private void number(List<Wish> winners, Map<String, Long> came) {
        if (!winners.isEmpty()) {
            List<Long> numbers = jdbc.query(
                    connection -> {
                        PreparedStatement question = connection.prepareStatement(
                                "select nextval('arrivals') from unnest(cast(? as varchar array)) as winner(stay)");
                        question.setArray(
                                1,
                                connection.createArrayOf(
                                        "varchar",
                                        winners.stream()
                                                .map(wish -> wish.presence().stay())
                                                .toArray()));
                        return question;
                    },
                    (row, number) -> row.getLong(1));
            for (int i = 0; i < winners.size(); i++) {
                came.put(winners.get(i).presence().stay(), numbers.get(i));
            }
        }
    }

    private void insert(String node, List<Presence> arrived) {
        jdbc.batchUpdate(
                "insert into stays (id, node, nick, room, owner, came) values (?, ?, ?, ?, ?, ?)",
                arrived.stream()
                        .map(presence -> new Object[] {
                            presence.stay(), node, presence.nick(), presence.where(), presence.owner(), presence.came()
                        })
                        .toList());
    }

    private void delete(Collection<String> stays) {
        if (!stays.isEmpty()) {
            Map<String, Collection<String>> those = Map.of("stays", stays);
            named.update("delete from nicks_in_use where stay in (:stays)", those);
            named.update("delete from stays where id in (:stays)", those);
        }
    }

    private void log(String node, long version, List<Presence> changes) {
        jdbc.update("update nodes set version = ? where id = ?", version, node);
        jdbc.update(
                "insert into presence_changes (node, version, changes) values (?, ?, ?)",
                node,
                version,
                Presences.write(changes));
    }
}
