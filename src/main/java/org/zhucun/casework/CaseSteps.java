package org.zhucun.casework;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseSteps extends Repository<CaseStep, Long> {

    List<CaseStep> saveAll(Iterable<CaseStep> steps);
}
