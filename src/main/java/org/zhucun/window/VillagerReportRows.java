package org.zhucun.window;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VillagerReportRows extends Repository<VillagerReport, Long> {

    VillagerReport saveAndFlush(VillagerReport report);

    Optional<VillagerReport> findById(long id);
}
