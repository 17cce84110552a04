package org.zhucun.guarantee;

import org.springframework.data.repository.Repository;

interface GuaranteeChecks extends Repository<GuaranteeCheck, Long> {

    GuaranteeCheck save(GuaranteeCheck check);
}
