package salon.manager.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import salon.manager.problem.Problem;

/** The addresses that people see, send to each other and bookmark: one page answers them all, and finds out by itself which one it is. */
@Hidden
@RestController
class PageController {

    /** What a page could ask the browser for, and this one never does. */
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private final Pages pages;

    PageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({
        "/",
        "/play/{code}",
        "/watch/{code}",
        "/replay/{code}",
        "/talk",
        "/standings",
        "/standings/{game}",
        "/people/{publicId}",
        "/travel",
        "/me"
    })
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        return show(request, request.getServletPath(), HttpStatus.OK);
    }

    /**
     * @param path what the page begins with, which need not be what was asked for
     */
    ResponseEntity<byte[]> show(HttpServletRequest request, String path, HttpStatus status) {
        Page page = pages.at(Origin.of(request).orElseThrow(PageController::nowhere), path);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .eTag(page.tag())
                .header("Content-Security-Policy", page.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", PERMISSIONS)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .body(page.html());
    }

    private static Problem nowhere() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The Host of the request is no name that a page could be at.");
    }
}
