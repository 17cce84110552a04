package org.zhucun.attachment;

/** A file whose bytes were read and found good, ready to be kept. */
public final class CheckedFile {

    private final String name;
    private final SafeFile file;

    CheckedFile(String name, SafeFile file) {
        this.name = name;
        this.file = file;
    }

    String name() {
        return name;
    }

    SafeFile file() {
        return file;
    }
}
