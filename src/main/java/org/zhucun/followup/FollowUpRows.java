package org.zhucun.followup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FollowUpRows extends Repository<FollowUp, Long> {

    FollowUp saveAndFlush(FollowUp followUp);

    Optional<FollowUp> findById(long id);

    List<FollowUp> findBySourceAndSourceIdAndKindOrderByFollowUpId(
            FollowUpSource source, long sourceId, FollowUpKind kind);
}
