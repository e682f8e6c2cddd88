package salon.train.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GtfsTransfersTests {

    private static final int USUAL = 300;

    @TempDir
    private Path folder;

    private GtfsStops stops = new GtfsStops();
    private GtfsTransfers transfers;
    private final Omissions omissions = new Omissions();

    @BeforeEach
    void readAStationOfTwoTracksABusStopAndAStationOfThree() throws RefusedFeed {
        read("""
                V1 > V1: 2 60
                V  > B : 2 400
                V2 > B : 1
                B  > V : 0
                W  > W : 2 120
                W1 > W2: 3
                W3 > W3: 3
                """);
    }

    @Test
    void takesTheTimeThatIsSaidOfAStop() {
        assertThat(transfers.changeSeconds(stop("V1"))).isEqualTo(60);
    }

    @Test
    void takesTheUsualTimeWhereNothingIsSaid() {
        assertThat(transfers.changeSeconds(stop("V2"))).isEqualTo(USUAL);
        assertThat(transfers.said(stop("V1"), stop("V2"))).isNull();
    }

    @Test
    void appliesWhatIsSaidOfAStationToItsStopsUnlessTheyHaveTheirOwn() {
        assertThat(transfers.said(stop("V1"), stop("B"))).isEqualTo(400);
        assertThat(transfers.said(stop("V2"), stop("B"))).isZero();
        assertThat(transfers.said(stop("B"), stop("V1"))).isEqualTo(USUAL);
        assertThat(transfers.said(stop("B"), stop("V2"))).isEqualTo(USUAL);
    }

    @Test
    void appliesWhatIsSaidOfAStationToEveryPairOfItsStops() {
        assertThat(transfers.changeSeconds(stop("W1"))).isEqualTo(120);
        assertThat(transfers.said(stop("W1"), stop("W3"))).isEqualTo(120);
    }

    @Test
    void knowsWhereOneCannotChange() {
        assertThat(transfers.said(stop("W1"), stop("W2"))).isEqualTo(GtfsTransfers.NEVER);
        assertThat(transfers.said(stop("W2"), stop("W1"))).isEqualTo(120);
        assertThat(transfers.said(stop("W3"), stop("W3"))).isEqualTo(GtfsTransfers.NEVER);
        assertThat(transfers.changeSeconds(stop("W3"))).isEqualTo(USUAL);
    }

    @Test
    void leavesOutWhatIsOnlyForCertainTripsOrRoutes() throws RefusedFeed {
        Path feed = feed("from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_route_id\n"
                + "V1,V2,2,60,T,\nV1,V2,2,60,,R\n,,4,,T,T\n,,5,,T,T\nV1,V1,2,42,,\n");
        read(feed);

        assertThat(transfers.said(stop("V1"), stop("V2"))).isNull();
        assertThat(transfers.changeSeconds(stop("V1"))).isEqualTo(42);
        assertThat(omissions.sentences())
                .containsExactly("Transfers left out because they are for certain routes or trips: 4"
                        + " (\"V1 > V2\", \"V1 > V2\", \" > \", …).");
    }

    private void read(String rules) throws RefusedFeed {
        StringBuilder rows = new StringBuilder("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n");
        rules.lines()
                .map(rule -> rule.split("[ >:]+"))
                .forEach(rule -> rows.append(
                        rule[0] + "," + rule[1] + "," + rule[2] + "," + (rule.length > 3 ? rule[3] : "") + "\n"));
        read(feed(rows.toString()));
    }

    private Path feed(String transfers) {
        return new TinyGtfs()
                .with("stops.txt", """
                        stop_id,stop_name,location_type,parent_station
                        V,Valence,1,
                        V1,Track 1,0,V
                        V2,Track 2,0,V
                        B,Bus,0,
                        W,Wien,1,
                        W1,Track 1,0,W
                        W2,Track 2,0,W
                        W3,Track 3,0,W
                        """)
                .with("transfers.txt", transfers)
                .folder(folder);
    }

    private void read(Path feed) throws RefusedFeed {
        GtfsRows rows = new GtfsRows(new PlainFiles(feed, 1 << 20));
        GtfsAgencies.read(rows);
        stops = GtfsStops.read(rows);
        transfers = GtfsTransfers.read(rows, stops, USUAL, omissions);
    }

    private int stop(String id) {
        return stops.meant(id).getFirst();
    }
}
