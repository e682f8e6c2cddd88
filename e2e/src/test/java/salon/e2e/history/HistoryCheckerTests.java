package salon.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import salon.e2e.history.Fault.Kind;
import salon.e2e.history.GameRecord.Result;
import salon.e2e.history.HouseRecord.Totals;

/** Every kind of fault, planted in a story in which all is well: it is found, and called by its name. */
class HistoryCheckerTests {

    private final Story story = new Story();

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(story.faults()).isEmpty();
    }

    @Test
    void findsNothingInWhatAPlayerMayHearAgain() {
        // Bob lost the connection behind 4, and asked again for what was stored meanwhile.
        story.bob.add(2, new Heard.Lobby(4));
        story.bob.add(4, story.update(5, "bob"));
        assertThat(story.faults()).isEmpty();
    }

    @Test
    void findsAnAcknowledgedMoveThatIsLost() {
        story.journal.remove(5);
        story.east.remove(2);
        story.west.remove(2);
        assertThat(kinds()).containsOnly(Kind.LOST, Kind.NOT_STORED, Kind.GAP);
        assertThat(found(Kind.LOST)).singleElement().asString().contains("K7Q2MX", "alice", "seq=6");
    }

    @Test
    void findsALostEndOfTheJournal() {
        story.journal.subList(5, 8).clear();
        story.east.subList(2, 5).clear();
        story.west.subList(2, 5).clear();
        assertThat(kinds()).contains(Kind.LOST, Kind.NOT_STORED, Kind.NOT_ENDED);
    }

    @Test
    void findsWhatWasToldAndNotStored() {
        story.bob.add(new Heard.Update(9, "alice", "drawOffered", null, "{}", null));
        assertThat(kinds()).containsExactly(Kind.NOT_STORED);
    }

    @Test
    void findsAGapInTheJournal() {
        story.journal.remove(7);
        story.journal.add(new Row(9, Instant.EPOCH.plusSeconds(9), Story.json("{'kind':'reported','seat':1}")));
        assertThat(kinds()).contains(Kind.GAP);
    }

    @Test
    void findsAGapInWhatAPlayerWasTold() {
        story.bob.remove(Story.place(story.bob, 6));
        assertThat(kinds()).containsExactly(Kind.GAP);
    }

    @Test
    void findsALobbyThatHidesWhatHappened() {
        story.bob.set(Story.place(story.bob, 6), new Heard.Lobby(6));
        assertThat(kinds()).containsExactly(Kind.GAP);
    }

    @Test
    void findsANumberStoredTwice() {
        story.journal.add(6, story.journal.get(5));
        assertThat(kinds()).contains(Kind.REPEAT);
    }

    @Test
    void findsAnUpdateToldTwice() {
        story.bob.add(story.update(6, "bob"));
        assertThat(kinds()).containsExactly(Kind.REPEAT);
    }

    @Test
    void findsAMoveStoredOtherwiseThanToldToEveryone() {
        story.store(6, "{'kind':'played','seat':0,'action':{'cell':2},'id':'m2'}");
        assertThat(kinds()).containsOnly(Kind.ALTERED, Kind.DIVERGED);
        assertThat(found(Kind.ALTERED)).hasSize(2);
    }

    @Test
    void findsAMoveThatIsNotTheOneAskedFor() {
        story.askedByAlice.put("m1", Set.of(Story.json("{'cell':8}")));
        assertThat(kinds()).containsExactly(Kind.ALTERED);
    }

    @Test
    void findsAMoveStoredAsAnotherPlayers() {
        story.store(5, "{'kind':'played','seat':0,'action':{'cell':3},'id':'m1'}");
        assertThat(kinds()).contains(Kind.ALTERED, Kind.TWO_NUMBERS);
    }

    @Test
    void findsAnAcknowledgementThatChanged() {
        story.bob.add(new Heard.Update(5, "bob", "played", Story.json("{'cell':4}"), "state 5", "m1"));
        assertThat(kinds()).containsExactly(Kind.ALTERED);
    }

    @Test
    void findsAMoveThatNobodyAskedFor() {
        story.askedByAlice.remove("m2");
        assertThat(kinds()).containsExactly(Kind.INVENTED);
    }

    @Test
    void findsTwoNumbersForOneId() {
        story.store("{'kind':'played','seat':0,'action':{'cell':1},'id':'m2'}");
        story.east.add(story.update(9, null));
        story.west.add(story.update(9, null));
        assertThat(kinds()).containsExactly(Kind.TWO_NUMBERS);
    }

    @Test
    void findsTwoAcknowledgementsOfOneId() {
        story.store("{'kind':'played','seat':0,'action':{'cell':1},'id':'m2'}");
        story.alice.add(story.update(9, "alice"));
        story.east.add(story.update(9, null));
        story.west.add(story.update(9, null));
        assertThat(found(Kind.TWO_NUMBERS)).hasSize(2);
    }

    @Test
    void findsUpdatesOutOfOrder() {
        Heard later = story.bob.remove(Story.place(story.bob, 5));
        story.bob.add(Story.place(story.bob, 6) + 1, later);
        assertThat(kinds()).contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void findsALobbyThatGoesBack() {
        story.bob.add(new Heard.Lobby(6));
        assertThat(kinds()).containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void findsAJournalOutOfOrder() {
        story.journal.add(5, story.journal.remove(4));
        story.journal.add(4, story.journal.remove(5));
        Row fifth = story.journal.get(4);
        story.journal.set(4, new Row(5, Instant.EPOCH, fifth.entry()));
        assertThat(kinds()).containsExactly(Kind.OUT_OF_ORDER);
        story.journal.set(4, fifth);
        story.journal.add(6, story.journal.remove(5));
        assertThat(kinds()).contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void findsTwoNodesThatDoNotAgree() {
        Heard.Update last = story.west.getFirst();
        story.west.set(0, new Heard.Update(4, "alice", "played", last.action(), "another state", null));
        assertThat(kinds()).containsExactly(Kind.DIVERGED);
    }

    @Test
    void findsANodeThatDoesNotKnowAll() {
        story.west.removeLast();
        assertThat(kinds()).containsOnly(Kind.DIVERGED);
    }

    @Test
    void findsANodeThatTellsWhatIsNotStored() {
        story.west.add(new Heard.Update(9, "bob", "rematchWanted", null, "state 9", null));
        assertThat(kinds()).containsOnly(Kind.DIVERGED);
    }

    @Test
    void findsAGameThatDidNotEndForAPlayer() {
        story.endForBob = "playing";
        assertThat(kinds()).containsExactly(Kind.NOT_ENDED);
    }

    @Test
    void findsAGameThatWasNeverReported() {
        story.journal.removeLast();
        story.alice.removeLast();
        story.bob.removeLast();
        story.east.removeLast();
        story.west.removeLast();
        assertThat(kinds()).containsExactly(Kind.NOT_ENDED);
    }

    @Test
    void findsATimeThatRanOutForNobodysFault() {
        endWith("{'kind':'timedOut','seats':[1]}");
        assertThat(kinds()).contains(Kind.ENDED_UNFAIRLY);
    }

    @Test
    void findsAForfeitThatNobodyMeant() {
        endWith("{'kind':'forfeited','seat':1}");
        assertThat(found(Kind.ENDED_UNFAIRLY)).singleElement().asString().contains("bob", "forfeited");
    }

    @Test
    void letsAPlayerGiveUp() {
        story.bobGaveUp = true;
        endWith("{'kind':'forfeited','seat':1}");
        assertThat(kinds()).doesNotContain(Kind.ENDED_UNFAIRLY);
    }

    @Test
    void findsAGameThatExpired() {
        endWith("{'kind':'expired'}");
        assertThat(kinds()).contains(Kind.ENDED_UNFAIRLY);
    }

    @Test
    void findsARefusalThatNobodyExcuses() {
        story.bob.add(new Heard.Refused("UNAVAILABLE", "Our journal is away."));
        assertThat(kinds()).containsExactly(Kind.REFUSED);
        assertThat(story.faults("UNAVAILABLE")).isEmpty();
    }

    @Test
    void findsAResultThatIsMissing() {
        story.results.removeLast();
        story.totals.remove("bob");
        assertThat(kinds()).containsExactly(Kind.RESULT_MISSING);
    }

    @Test
    void findsAResultThatCountsTwice() {
        story.results.add(story.results.getFirst());
        story.totals.put("alice", new Totals(2, 2, 0, 0));
        assertThat(kinds()).containsExactly(Kind.RESULT_TWICE);
    }

    @Test
    void findsAResultReportedTwice() {
        story.store("{'kind':'reported','seat':1}");
        story.east.add(story.update(9, null));
        story.west.add(story.update(9, null));
        assertThat(kinds()).containsExactly(Kind.RESULT_TWICE);
    }

    @Test
    void findsAResultThatIsNotHowThePlayerSawIt() {
        story.results.set(1, new Result("bob", "victory"));
        story.totals.put("bob", new Totals(1, 1, 0, 0));
        assertThat(kinds()).containsExactly(Kind.RESULT_WRONG);
    }

    @Test
    void findsAResultOfSomebodyWhoDidNotPlay() {
        story.results.add(new Result("eve", "victory"));
        story.totals.put("eve", new Totals(1, 1, 0, 0));
        assertThat(kinds()).containsExactly(Kind.RESULT_WRONG);
    }

    @Test
    void findsTotalsThatAreNotTheSumOfTheResults() {
        story.totals.put("alice", new Totals(1, 0, 1, 0));
        assertThat(found(Kind.TOTALS_WRONG)).singleElement().asString().contains("alice");
        story.totals.clear();
        assertThat(found(Kind.TOTALS_WRONG)).hasSize(2);
    }

    @Test
    void findsACodeThatIsNotClosed() {
        story.status = "OPEN";
        assertThat(kinds()).containsExactly(Kind.NOT_CLOSED);
    }

    @Test
    void findsWhatIsStillToBeDelivered() {
        story.outbox.add("result K7Q2MX/alice");
        assertThat(kinds()).containsExactly(Kind.NOT_DELIVERED);
    }

    /** Everyone is told of this end, instead of alice's last move. */
    private void endWith(String entry) {
        story.store(6, entry);
    }

    private List<Kind> kinds() {
        return story.faults().stream().map(Fault::kind).toList();
    }

    private List<Fault> found(Kind kind) {
        return story.faults().stream().filter(fault -> fault.kind() == kind).toList();
    }
}
