package org.zhucun.worklog;

import java.util.UUID;
import org.zhucun.attachment.CheckedFile;

/** A photo with the number under which it is sent. */
record Photo(UUID sendId, CheckedFile file) {}
