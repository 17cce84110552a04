package org.zhucun.casework;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;
import org.zhucun.web.NotFound;

interface CaseFiles extends Repository<CaseFile, Long> {

    CaseFile saveAndFlush(CaseFile file);

    Optional<CaseFile> findById(long id);

    /** Whoever comes second waits until the first is done, and reads what they did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CaseFile> findOneByCaseFileId(long id);

    List<CaseFile> findByCaseFileIdInOrderByCaseFileId(List<Long> ids);

    List<CaseFile> findByHouseholdIdAndKindAndOutcomeIsNull(long householdId, Kind kind);

    List<CaseFile> findByHouseholdIdAndOutcomeIsNull(long householdId);

    default CaseFile required(long id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
