package org.zhucun.print;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.springframework.context.annotation.Configuration;

/** What the renderer has to say goes to the log, where application.properties keeps it short. */
@Configuration(proxyBeanMethods = false)
class PrintConfiguration {

    PrintConfiguration() {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }
}
