package org.zhucun.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MeetingRows extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findById(long id);
}
