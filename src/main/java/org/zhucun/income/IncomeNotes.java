package org.zhucun.income;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IncomeNotes extends Repository<IncomeNote, Long> {

    IncomeNote save(IncomeNote note);

    Optional<IncomeNote> findByIncomeIdAndItem(long incomeId, String item);
}
