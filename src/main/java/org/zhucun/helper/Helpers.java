package org.zhucun.helper;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Helpers extends Repository<Helper, Long> {

    Helper saveAndFlush(Helper helper);

    Optional<Helper> findById(long id);
}
