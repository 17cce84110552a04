package org.zhucun.attendance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Corrections extends Repository<Correction, Long> {

    Correction saveAndFlush(Correction correction);

    Optional<Correction> findById(long id);
}
