package salon.chat.presence;

import java.util.List;

/** What changed on one node at once. Versions of a node have no gap. */
public record Changes(long version, List<Presence> presences) {}
