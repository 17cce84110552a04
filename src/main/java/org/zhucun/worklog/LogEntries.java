package org.zhucun.worklog;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LogEntries extends Repository<LogEntry, Long> {

    LogEntry saveAndFlush(LogEntry entry);

    Optional<LogEntry> findById(long id);

    Optional<LogEntry> findBySendId(UUID sendId);
}
