package salon.train.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A timetable packed for searching: stops, patterns of trips, footpaths and fares as arrays of numbers. Immutable but for a small cache of
 * which trips run on which days; safe for many threads.
 */
public final class Network {

    private static final int NOON = 12 * 60 * 60;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int MOST_PLANS = 64;
    private static final int MOST_DAYS = 64;

    final int[] stationOfStop;
    final int[][] stopsOfStation;
    final int[] fareZone;
    final Pattern[] patterns;
    final Footpaths footpaths;
    final Calling calling;

    /** Number of each pattern's first call, if all calls of all patterns are counted through. */
    final int[] firstCall;

    final int calls;
    final Tariff tariff;

    /** The tariff of one who does not look at prices. */
    final Tariff unpriced;

    final ZoneReach zoneReach;

    /** No trip departs or arrives outside of these seconds of its service day. */
    final int earliest;

    final int latest;

    private final ZoneId zone;
    private final List<ServiceDays> services;
    private final int[] serviceOfTrip;
    private final Fares fares;
    private final int[] patternOfTrip;
    private final int[] indexOfTrip;
    private final int[] callsOfStation;
    private final boolean backwards;
    private final Map<BitSet, DayPlan> plans = new ConcurrentHashMap<>();
    private final Map<Long, Day> days = new ConcurrentHashMap<>();

    /**
     * A service day.
     *
     * @param begins epoch second (negated in a mirrored network), as {@link #begins}
     */
    record Day(long number, long begins, DayPlan plan) {}

    Network(
            ZoneId zone,
            int[] stationOfStop,
            int[][] stopsOfStation,
            int[] fareZone,
            List<ServiceDays> services,
            int[] serviceOfTrip,
            Pattern[] patterns,
            Footpaths footpaths,
            Fares fares,
            boolean backwards) {
        this.zone = zone;
        this.stationOfStop = stationOfStop;
        this.stopsOfStation = stopsOfStation;
        this.fareZone = fareZone;
        this.services = services;
        this.serviceOfTrip = serviceOfTrip;
        this.patterns = patterns;
        this.footpaths = footpaths;
        this.fares = fares;
        this.backwards = backwards;
        this.calling = new Calling(stationOfStop.length, patterns);
        this.patternOfTrip = new int[serviceOfTrip.length];
        this.indexOfTrip = new int[serviceOfTrip.length];
        this.callsOfStation = new int[stopsOfStation.length];
        this.firstCall = new int[patterns.length];
        int counted = 0;
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int number = 0; number < patterns.length; number++) {
            Pattern pattern = patterns[number];
            firstCall[number] = counted;
            counted += pattern.length();
            for (int index = 0; index < pattern.trips.length; index++) {
                patternOfTrip[pattern.trips[index]] = number;
                indexOfTrip[pattern.trips[index]] = index;
                first = Math.min(first, pattern.departs(index, 0));
                last = Math.max(last, pattern.arrives(index, pattern.length() - 1));
            }
            for (int stop : pattern.stops) {
                callsOfStation[stationOfStop[stop]] += pattern.trips.length;
            }
        }
        this.calls = counted;
        this.earliest = patterns.length == 0 ? 0 : first;
        this.latest = patterns.length == 0 ? 0 : last;
        this.tariff = switch (fares) {
            case TrainFares prices -> new TrainTariff(prices.prices(), stationOfStop.length, patterns);
            case TicketFares tickets -> new TicketTariff(tickets, patterns, fareZone, backwards);
        };
        this.unpriced = new TicketTariff(TicketFares.none(), patterns, fareZone, backwards);
        this.zoneReach = new ZoneReach(this);
    }

    /** The same network with time running backwards: who searches it for departures finds arrivals. */
    Network mirrored() {
        Pattern[] mirrored = new Pattern[patterns.length];
        for (int number = 0; number < patterns.length; number++) {
            mirrored[number] = patterns[number].mirrored();
        }
        List<Footpaths.Path> paths = new ArrayList<>();
        for (int stop = 0; stop < stationOfStop.length; stop++) {
            for (int path = footpaths.start[stop]; path < footpaths.start[stop + 1]; path++) {
                paths.add(new Footpaths.Path(footpaths.to[path], stop, footpaths.seconds[path]));
            }
        }
        return new Network(
                zone,
                stationOfStop,
                stopsOfStation,
                fareZone,
                services,
                serviceOfTrip,
                mirrored,
                new Footpaths(stationOfStop.length, paths),
                fares,
                !backwards);
    }

    public int trips() {
        return serviceOfTrip.length;
    }

    /** How many calls the trips make at a station: a measure of its importance. */
    public int callsAt(int station) {
        return callsOfStation[station];
    }

    /** How many trips of a pattern run on an ordinary day. */
    double tripsADay(int pattern) {
        return Arrays.stream(patterns[pattern].trips)
                .mapToDouble(trip -> services.get(serviceOfTrip[trip]).share())
                .sum();
    }

    public int stationOf(int stop) {
        return stationOfStop[stop];
    }

    /** A trip's calls, as they were added. */
    public List<Call> calls(int trip) {
        Pattern pattern = patterns[patternOfTrip[trip]];
        List<Call> calls = new ArrayList<>(pattern.length());
        for (int call = 0; call < pattern.length(); call++) {
            calls.add(new Call(
                    pattern.stops[call],
                    pattern.arrives(indexOfTrip[trip], call),
                    pattern.departs(indexOfTrip[trip], call),
                    pattern.boarding[call],
                    pattern.alighting[call]));
        }
        return calls;
    }

    Pattern pattern(int trip) {
        return patterns[patternOfTrip[trip]];
    }

    public ServiceDays days(int trip) {
        return services.get(serviceOfTrip[trip]);
    }

    /** What one ticket for one ride costs, or {@link Price#UNKNOWN}. */
    public int price(int trip, int board, int alight) {
        return tariff.single(patternOfTrip[trip], patterns[patternOfTrip[trip]], indexOfTrip[trip], board, alight);
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * When a service day begins: noon minus twelve hours, which is midnight except where clocks are changed that night.
     *
     * @param day as epoch day
     * @return epoch second
     */
    public long begins(long day) {
        long noon = LocalDate.ofEpochDay(day).atTime(12, 0).atZone(zone).toEpochSecond() - NOON;
        return backwards ? -noon : noon;
    }

    /** The first service day of which a trip may still be under way at a time; times of a mirrored network are negated. */
    long firstDayAround(long second) {
        return Math.floorDiv(second - (backwards ? -earliest : latest), SECONDS_OF_DAY) - 1;
    }

    /** The last service day of which a trip may already be under way at a time. */
    long lastDayAround(long second) {
        return Math.floorDiv(second - (backwards ? -latest : earliest), SECONDS_OF_DAY) + 1;
    }

    /** The service days of which a trip may be under way between two times, in the order in which they begin. */
    List<Day> days(long first, long last) {
        List<Day> days = new ArrayList<>();
        for (long number = firstDayAround(backwards ? -last : first);
                number <= lastDayAround(backwards ? -first : last);
                number++) {
            days.add(day(number));
        }
        return backwards ? days.reversed() : days;
    }

    boolean backwards() {
        return backwards;
    }

    Day day(long number) {
        Day day = days.get(number);
        if (day == null) {
            if (days.size() >= MOST_DAYS) {
                days.clear();
            }
            day = new Day(number, begins(number), plan(number));
            days.put(number, day);
        }
        return day;
    }

    private DayPlan plan(long day) {
        BitSet running = new BitSet();
        for (int service = 0; service < services.size(); service++) {
            running.set(service, services.get(service).contain(day));
        }
        if (plans.size() >= MOST_PLANS) {
            plans.clear();
        }
        return plans.computeIfAbsent(running, any -> new DayPlan(patterns, serviceOfTrip, running));
    }

    /** The first day on which a trip starts; {@link Long#MIN_VALUE} if they always did, {@link Long#MAX_VALUE} if none ever does. */
    long firstDay() {
        return services.stream()
                .filter(days -> !days.none())
                .mapToLong(ServiceDays::first)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The last day on which a trip starts; {@link Long#MAX_VALUE} if they always will, {@link Long#MIN_VALUE} if none ever does. */
    long lastDay() {
        return services.stream()
                .filter(days -> !days.none())
                .mapToLong(ServiceDays::last)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
