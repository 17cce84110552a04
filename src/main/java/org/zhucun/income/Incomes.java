package org.zhucun.income;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Incomes extends Repository<Income, Long> {

    Income save(Income income);

    Optional<Income> findByHouseholdIdAndYear(long householdId, int year);
}
