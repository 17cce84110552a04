package org.zhucun.village;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Villages extends Repository<Village, Long> {

    Optional<Village> findByVillageCode(String villageCode);

    Village saveAndFlush(Village village);
}
