package org.zhucun.project;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, Long> {

    Optional<Project> findById(long id);

    Project saveAndFlush(Project project);
}
