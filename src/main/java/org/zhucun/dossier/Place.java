package org.zhucun.dossier;

import java.util.List;
import org.zhucun.attachment.AttachedFile;

/**
 * A place in the catalogue of a household's file.
 *
 * @param there whether the register fills the form
 * @param seal whether signed paper belongs here
 */
record Place(int no, String key, String title, String number, boolean there, boolean seal, List<AttachedFile> scans) {

    /** What is still missing: the content, or the signed paper. */
    public boolean missing() {
        return !there || seal && scans.isEmpty();
    }

    /** The key of what stands in the catalogue. */
    public String state() {
        return !there
                ? "dossier.place.nodata"
                : !seal ? "dossier.place.there" : scans.isEmpty() ? "dossier.place.unsigned" : "dossier.place.signed";
    }
}
