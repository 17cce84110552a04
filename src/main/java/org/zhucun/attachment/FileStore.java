package org.zhucun.attachment;

import java.io.InputStream;

/** Where the bytes lie: a folder today, a bucket another day. */
interface FileStore {

    /** Keeps the bytes and names them. */
    String keep(byte[] bytes, String extension);

    InputStream open(String name);
}
