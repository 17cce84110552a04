package org.zhucun.quality;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Doubts extends Repository<Doubt, Long> {

    Optional<Doubt> findById(long id);

    Doubt saveAndFlush(Doubt doubt);
}
