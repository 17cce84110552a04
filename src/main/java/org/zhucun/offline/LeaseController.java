package org.zhucun.offline;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Open;

/** Answers a phone whose login has run out: 204 while it may keep what it has, 410 when it has to be wiped. */
@Open
@Controller
@RequestMapping("/phone/lease")
class LeaseController {

    private final Leases leases;

    LeaseController(Leases leases) {
        this.leases = leases;
    }

    @GetMapping
    ResponseEntity<Void> show(@RequestHeader(name = "X-Lease", required = false) @Nullable String lease) {
        var holds = lease != null && leases.holds(lease);
        return ResponseEntity.status(holds ? HttpStatus.NO_CONTENT : HttpStatus.GONE)
                .build();
    }
}
