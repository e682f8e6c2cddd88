package salon.manager.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.code.Code;
import salon.manager.problem.Problem;

/** The link to a game as a picture that a phone reads from somebody's screen. */
@Hidden
@RestController
class QrController {

    /**
     * Whether there is such a game is not asked: it is only another way to write the link.
     *
     * @param origin as the browser sees it, which behind a proxy this server may not know
     */
    @GetMapping("/play/{code}/qr.svg")
    ResponseEntity<byte[]> draw(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String origin,
            HttpServletRequest request) {
        Code game = Code.parse(code).orElseThrow(QrController::noCode);
        Optional<Origin> page = origin == null ? Origin.of(request) : Origin.parse(origin);
        String link = page.orElseThrow(QrController::noOrigin) + "/play/" + game;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(FileController.FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .body(QrCode.svg(link).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem noCode() {
        return new Problem(
                HttpStatus.NOT_FOUND, "UNKNOWN_GAME", "No game has such a code: it is six letters and digits.");
    }

    private static Problem noOrigin() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "BAD_REQUEST",
                "origin is where the page is, such as https://play.example.org or http://192.168.1.20:8081.");
    }
}
