package org.zhucun.worklog;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.attachment.FileReaders;
import org.zhucun.web.Area;
import org.zhucun.web.FieldPage;
import org.zhucun.web.NavItem;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    NavItem logWritingNavItem() {
        return new NavItem(Area.WRITING, "logWriting", "/logs/new", 10, LogReaders.names(LogReaders.WRITERS));
    }

    @Bean
    FieldPage logWritingFieldPage() {
        return new FieldPage("/logs/new", LogReaders.names(LogReaders.WRITERS));
    }

    /** The photos of the log are for whoever reads the log. */
    @Bean
    FileReaders logPhotoReaders() {
        return new FileReaders("log_entry", LogReaders.ROLES);
    }

    @Bean
    NavItem logNavItem() {
        return new NavItem(Area.STATIONED, "logs", "/logs", 20, LogReaders.names(LogReaders.ROLES));
    }

    @Bean
    NavItem dutyListsNavItem() {
        return new NavItem(Area.PARAMETERS, "dutyLists", "/admin/duties", 30, Set.of("ADMINISTRATOR"));
    }

    @Bean
    NavItem panoramaNavItem() {
        return new NavItem(Area.STATIONED, "panorama", "/logs/panorama", 25, LogReaders.names(LogReaders.ROLES));
    }
}
