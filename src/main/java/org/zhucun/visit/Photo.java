package org.zhucun.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.send.Sends;

/** A photo with the number under which it is sent. */
public record Photo(UUID sendId, CheckedFile file) {

    /** Each photo of a form with its number: the phone's, or one that the same photo of the same send gets again. */
    public static List<Photo> numbered(UUID sendId, @Nullable List<UUID> ids, List<CheckedFile> files) {
        var numbered = new ArrayList<Photo>();
        for (var i = 0; i < files.size(); i++) {
            var own = ids == null || ids.size() != files.size() ? null : ids.get(i);
            numbered.add(new Photo(own != null ? own : Sends.part(sendId, "photo " + i), files.get(i)));
        }
        return numbered;
    }
}
