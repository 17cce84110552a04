package org.zhucun.window;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may be called, contributed as a bean by a module above (the First Secretary); asked as the window's viewer. */
public interface PublicContacts {

    List<Contact> of(String villageCode);

    /**
     * @param post what they are, in the reader's words
     * @param note in small under the name
     */
    record Contact(String name, String post, @Nullable String note, String phone) {}
}
