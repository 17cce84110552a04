package org.zhucun.household;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.zhucun.web.NotFound;

interface Persons extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    default Person required(long id) {
        return findById(id).orElseThrow(NotFound::new);
    }
}
