package org.zhucun.secretary;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VillagePostings extends Repository<VillagePosting, Long> {

    Optional<VillagePosting> findById(long id);

    VillagePosting saveAndFlush(VillagePosting posting);
}
