package org.zhucun.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ObjectionRows extends Repository<Objection, Long> {

    Objection save(Objection objection);

    Objection saveAndFlush(Objection objection);

    Optional<Objection> findById(long id);

    Optional<Objection> findByOnce(UUID once);

    List<Objection> findByNoticeId(long noticeId);
}
