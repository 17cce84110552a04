package org.zhucun.training;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Exemplars extends Repository<Exemplar, Long> {

    Optional<Exemplar> findById(long id);

    Exemplar saveAndFlush(Exemplar exemplar);
}
