package org.zhucun.household;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonYears extends Repository<PersonYear, Long> {

    PersonYear save(PersonYear year);

    Optional<PersonYear> findByPersonIdAndYear(long personId, int year);

    List<PersonYear> findByPersonIdOrderByYearDesc(long personId);

    Optional<PersonYear> findFirstByPersonIdOrderByYearDesc(long personId);
}
