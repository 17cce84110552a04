package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.INFLATES_TOO_FAR;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that gives more than it may. */
final class CountedStream extends FilterInputStream {
    private final long limit;
    private long count;

    CountedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    long count() {
        return count;
    }

    private void count(int bytes) {
        count += bytes;
        if (count > limit) {
            throw new WorkbookRefused(INFLATES_TOO_FAR, limit / 1024 / 1024);
        }
    }
}
