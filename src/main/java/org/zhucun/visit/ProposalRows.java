package org.zhucun.visit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProposalRows extends Repository<Proposal, Long> {

    Proposal saveAndFlush(Proposal proposal);

    Optional<Proposal> findById(long id);

    List<Proposal> findByVisitIdOrderByVisitProposalId(long visitId);
}
