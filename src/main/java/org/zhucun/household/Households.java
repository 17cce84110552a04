package org.zhucun.household;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;
import org.zhucun.web.NotFound;

interface Households extends Repository<Household, Long> {

    Household save(Household household);

    Optional<Household> findById(long id);

    Optional<Household> findByNumber(String number);

    /** Whoever comes second waits until the first is done, and finds what they did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Household> findOneByHouseholdId(long id);

    default Household required(long id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
