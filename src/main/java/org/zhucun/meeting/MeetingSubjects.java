package org.zhucun.meeting;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MeetingSubjects extends Repository<MeetingSubject, Long> {

    List<MeetingSubject> saveAll(Iterable<MeetingSubject> subjects);

    List<MeetingSubject> findByMeetingIdOrderByPosition(long meetingId);
}
