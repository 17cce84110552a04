package org.zhucun.household;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonYears extends Repository<PersonYear, Long> {

    PersonYear save(PersonYear year);

    Optional<PersonYear> findByPersonIdAndYear(long personId, int year);

    Optional<PersonYear> findFirstByPersonIdOrderByYearDesc(long personId);
}
