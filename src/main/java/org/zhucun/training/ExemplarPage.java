package org.zhucun.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Fact;

/** An exemplary case; own says whether the reader sees its course or only what is published. */
record ExemplarPage(
        long id,
        String title,
        String village,
        List<String> paragraphs,
        String state,
        String stateCss,
        List<Fact> facts,
        @Nullable String because,
        boolean own,
        boolean mayEdit,
        boolean mayReview,
        boolean mayWithdraw) {}
