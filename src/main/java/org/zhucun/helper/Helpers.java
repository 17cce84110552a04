package org.zhucun.helper;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Helpers extends Repository<HelperRecord, Long> {

    HelperRecord saveAndFlush(HelperRecord helper);

    Optional<HelperRecord> findById(long id);
}
