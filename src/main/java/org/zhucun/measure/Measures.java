package org.zhucun.measure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Measures extends Repository<Measure, Long> {

    Measure saveAndFlush(Measure measure);

    List<Measure> saveAllAndFlush(Iterable<Measure> measures);

    Optional<Measure> findById(long id);

    List<Measure> findByMeasureIdIn(Iterable<Long> ids);
}
