package org.zhucun.attendance;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LeaveRequests extends Repository<LeaveRequest, Long> {

    LeaveRequest saveAndFlush(LeaveRequest request);

    Optional<LeaveRequest> findById(long id);

    Optional<LeaveRequest> findBySendId(UUID sendId);
}
