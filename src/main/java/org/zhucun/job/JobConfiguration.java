package org.zhucun.job;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lost jobs are looked for every minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobConfiguration {}
