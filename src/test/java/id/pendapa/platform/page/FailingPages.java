package id.pendapa.platform.page;

import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.UnavailableException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Pages of tests that fail in every way. */
@Controller
class FailingPages {

    @GetMapping("/uji/gagal/{kind}")
    String fail(@PathVariable String kind) {
        throw switch (kind) {
            case "404" -> new NotFoundException("service.unknown");
            case "403" -> new ForbiddenException("permission.missing");
            case "409" -> new ConflictException("form.reused");
            case "422" -> new InvalidException("no.such.code");
            case "503" -> new UnavailableException("no.such.code");
            case "429" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case "basisdata" -> new QueryTimeoutException("rahasia 3373021708900000");
            case "putus" -> new TransactionSystemException("rahasia 3373021708900000");
            default -> new IllegalStateException("rahasia 3373021708900000");
        };
    }

    @GetMapping("/uji/angka/{number}")
    @ResponseBody
    String number(@PathVariable long number, @RequestParam(defaultValue = "1") int page) {
        return number + " " + page;
    }

    @PostMapping("/uji/simpan")
    String save(@RequestParam String nama) {
        throw new QueryTimeoutException("rahasia " + nama);
    }

    @PostMapping("/uji/berkas")
    @ResponseBody
    String upload(@RequestParam MultipartFile berkas) {
        return Long.toString(berkas.getSize());
    }
}
