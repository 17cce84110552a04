package org.zhucun.demo;

/** What builds on the registers of the sample; loaded in the order of {@code @Order}, only where it is not there yet. */
interface SamplePart {

    void load();
}
