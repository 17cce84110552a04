package org.zhucun.secretary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.web.Fact;

/** A person with all postings that the reader sees. */
record CadrePage(
        long id,
        String name,
        String lead,
        List<Fact> facts,
        List<VillagePostingRow> postings,
        @Nullable AttachedFile photo,
        int megabytes,
        boolean keeps) {}
