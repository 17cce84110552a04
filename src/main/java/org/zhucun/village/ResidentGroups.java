package org.zhucun.village;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResidentGroups extends Repository<ResidentGroup, Long> {

    Optional<ResidentGroup> findByVillageCodeAndSeq(String villageCode, int seq);

    @Query("select coalesce(max(g.seq), 0) + 1 from ResidentGroup g where g.villageCode = :villageCode")
    int nextSeq(String villageCode);

    ResidentGroup saveAndFlush(ResidentGroup group);
}
