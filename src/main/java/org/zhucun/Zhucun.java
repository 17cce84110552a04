package org.zhucun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application: one process, one database, pages as HTML. */
@Modulithic(systemName = "Zhucun")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Zhucun {

    public static void main(String[] args) {
        SpringApplication.run(Zhucun.class, args);
    }
}
