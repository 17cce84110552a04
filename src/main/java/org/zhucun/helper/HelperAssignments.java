package org.zhucun.helper;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HelperAssignments extends Repository<HelperAssignment, Long> {

    List<HelperAssignment> saveAllAndFlush(Iterable<HelperAssignment> assignments);

    Optional<HelperAssignment> findById(long id);

    List<HelperAssignment> findByHelperIdAndToOnIsNull(long helperId);

    List<HelperAssignment> findByHelperIdAndToOnIsNullAndHouseholdIdIn(long helperId, Collection<Long> households);
}
