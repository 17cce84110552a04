package org.zhucun.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Where the sample is wanted: {@code ZHUCUN_DEMO} says so, or says nothing and the database is the embedded one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("${zhucun.demo:'${spring.datasource.url:}'.isEmpty()}")
@interface SampleWanted {}
