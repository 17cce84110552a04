package org.zhucun.household;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.zhucun.web.NotFound;

interface Households extends Repository<Household, Long> {

    Household save(Household household);

    Optional<Household> findById(long id);

    Optional<Household> findByNumber(String number);

    default Household required(long id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
