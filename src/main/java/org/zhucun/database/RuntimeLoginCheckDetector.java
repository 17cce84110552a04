package org.zhucun.database;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Makes the check of the runtime login a part of preparing the database, as the migrations are. */
class RuntimeLoginCheckDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(RuntimeLoginCheck.class);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
