package org.zhucun;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Comes before the listener that begins the transaction (4000): the viewer is fixed when a connection is taken. */
class AsListener implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 3900;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var as = AnnotatedElementUtils.findMergedAnnotation(test.getTestMethod(), As.class);
        if (as == null) {
            as = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), As.class);
        }
        if (as != null) {
            var person = test.getApplicationContext()
                    .getBean(UserDetailsService.class)
                    .loadUserByUsername(as.value());
            TestSecurityContextHolder.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        TestSecurityContextHolder.clearContext();
    }
}
