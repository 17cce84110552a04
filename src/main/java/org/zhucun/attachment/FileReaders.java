package org.zhucun.attachment;

import java.util.Set;
import org.zhucun.viewer.Role;

/** Who may open the files of a table's records, where these are not for everybody who works there. */
public record FileReaders(String subjectTable, Set<Role> roles) {}
