package org.zhucun.casework;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseMembers extends Repository<CaseMember, Long> {

    void saveAll(Iterable<CaseMember> members);

    List<CaseMember> findByCaseFileIdOrderByCaseMemberId(long caseFileId);
}
