package org.zhucun.team;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HandoverRows extends Repository<Handover, Long> {

    Optional<Handover> findById(long id);

    Handover saveAndFlush(Handover handover);
}
