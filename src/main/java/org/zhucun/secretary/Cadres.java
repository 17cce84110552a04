package org.zhucun.secretary;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Cadres extends Repository<Cadre, Long> {

    Optional<Cadre> findById(long id);

    Cadre saveAndFlush(Cadre cadre);
}
