package salon.train.search;

import static salon.train.search.TicketFares.ANY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import salon.train.search.TicketFares.Rule;

/**
 * Which routes are told apart by the rules of shared tickets. One of those to which all these rules are the same stands for all of them, so
 * that a region's fifty lines are one, and whoever took one of them is as well off as who took another.
 */
final class SharedRoutes {

    /** The routes that are named, ascending, and for each the one that stands for it. */
    private final int[] named;

    private final int[] standIn;

    SharedRoutes(List<Rule> rules) {
        Map<Integer, Set<Rule>> rulesOfRoute = new TreeMap<>();
        for (Rule rule : rules) {
            if (rule.route() != ANY) {
                rulesOfRoute
                        .computeIfAbsent(rule.route(), route -> new HashSet<>())
                        .add(on(rule, ANY));
            }
        }
        Map<Set<Rule>, Integer> first = new HashMap<>();
        rulesOfRoute.forEach((route, same) -> first.putIfAbsent(same, route));
        this.named = rulesOfRoute.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.standIn = rulesOfRoute.values().stream().mapToInt(first::get).toArray();
    }

    /** The route that stands for one, or {@link TicketFares#ANY} if no rule names it. */
    int standIn(int route) {
        int place = named.length == 0 ? -1 : Arrays.binarySearch(named, route);
        return place < 0 ? ANY : standIn[place];
    }

    List<Rule> standIns(List<Rule> rules) {
        return rules.stream()
                .map(rule -> on(rule, standIn(rule.route())))
                .distinct()
                .toList();
    }

    private static Rule on(Rule rule, int route) {
        return new Rule(rule.fare(), route, rule.origin(), rule.destination(), rule.contains());
    }
}
