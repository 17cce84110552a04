package org.zhucun.household;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HouseholdYears extends Repository<HouseholdYear, Long> {

    HouseholdYear save(HouseholdYear year);

    Optional<HouseholdYear> findByHouseholdIdAndYear(long householdId, int year);

    Optional<HouseholdYear> findFirstByHouseholdIdOrderByYearDesc(long householdId);
}
