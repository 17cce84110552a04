package org.zhucun.offline;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;

/** What waits on this phone; the phone itself fills the page. */
@Allowed({FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/outbox")
class OutboxController {

    @AfterTheEnd
    @GetMapping
    String index() {
        return "offline/outbox";
    }
}
