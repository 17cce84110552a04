package org.zhucun.training;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Courses extends Repository<Course, Long> {

    Optional<Course> findById(long id);

    Course saveAndFlush(Course course);
}
