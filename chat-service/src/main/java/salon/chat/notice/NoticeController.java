package salon.chat.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import salon.chat.database.Outage;
import salon.chat.problem.Problem;
import salon.chat.problem.Shown;

/** Where the game-server tells a game's room what happened there. */
@RestController
@Tag(name = "Notices")
class NoticeController {

    private static final Logger log = LoggerFactory.getLogger(NoticeController.class);

    private static final Outage outage = new Outage(log);

    /** Less than a caller waits: it gets an answer that says what happened. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Pattern CODE = Pattern.compile("[ABCDEFGHJKMNPQRSTVWXYZ23456789]{6}");

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @PostMapping("/rooms/{room}/notices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Tell a game's room what happened there",
            description =
                    "For Salon's services only. Everyone in the room is told, and it is part of the room's history."
                            + " The same id may be sent again: it is told once.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "204", description = "It is stored, and told.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    void announce(@Parameter(example = "K7Q2MX") @PathVariable String room, @RequestBody NewNotice notice) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        await(announceIn(room, notice), until);
    }

    @PostMapping("/notices")
    @Operation(
            summary = "Tell several games' rooms what happened there",
            description =
                    "For Salon's services only. As each alone, in this order, and each for itself: one that is refused or not"
                            + " stored is in the answer, and keeps no other from being told.",
            security = @SecurityRequirement(name = "service"))
    @ApiResponse(responseCode = "200", description = "All are stored and told but those that it lists.")
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    Untold announce(@RequestBody NewNotices wanted) {
        List<NewNotices.InRoom> notices = wanted.checked();
        List<CompletionStage<Void>> told = notices.stream().map(this::begin).toList();
        // One patience for all: who asks waits no longer for many than for one.
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Untold.Notice> untold = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            try {
                await(told.get(i), until);
            } catch (Problem e) {
                untold.add(Untold.Notice.of(notices.get(i), e));
            }
        }
        return new Untold(untold);
    }

    /** What is refused at once, is so in what it returns. */
    private CompletionStage<Void> begin(NewNotices.InRoom wanted) {
        try {
            return announceIn(wanted.room(), wanted.notice());
        } catch (Problem e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<Void> announceIn(@Nullable String room, NewNotice notice) {
        String code = room == null ? "" : room.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw NewNotice.bad(
                    "BAD_ROOM",
                    "A game's room has its code, six letters and digits, not %s."
                            .formatted(Shown.of(String.valueOf(room))));
        }
        return notices.announce(code, notice.checkedId(), notice.checkedText());
    }

    /** On the request's own virtual thread. */
    private static void await(CompletionStage<Void> stored, long until) {
        try {
            stored.toCompletableFuture().get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem refusal) {
                throw refusal;
            }
            outage.warn("A notice could not be stored", e);
            throw unavailable();
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Problem unavailable() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_STORED",
                "It is not known whether the notice was stored. Send it again; the same id counts once.");
    }
}
