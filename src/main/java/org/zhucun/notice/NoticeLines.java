package org.zhucun.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NoticeLines extends Repository<NoticeLine, Long> {

    List<NoticeLine> saveAll(Iterable<NoticeLine> lines);

    Optional<NoticeLine> findById(long id);

    List<NoticeLine> findByNoticeIdOrderByPosition(long noticeId);
}
