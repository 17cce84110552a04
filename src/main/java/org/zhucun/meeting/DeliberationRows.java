package org.zhucun.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DeliberationRows extends Repository<Deliberation, Long> {

    Deliberation save(Deliberation deliberation);

    Deliberation saveAndFlush(Deliberation deliberation);

    Optional<Deliberation> findById(long id);
}
