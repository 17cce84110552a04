package org.zhucun.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VisitRows extends Repository<Visit, Long> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findById(long id);

    Optional<Visit> findBySendId(UUID sendId);

    List<Visit> findByLogEntryIdOrderByVisitId(long logEntryId);
}
