package org.zhucun.notice;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<Notice, Long> {

    Notice save(Notice notice);

    Notice saveAndFlush(Notice notice);

    Optional<Notice> findById(long id);
}
