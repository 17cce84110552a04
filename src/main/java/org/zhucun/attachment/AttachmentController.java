package org.zhucun.attachment;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;

@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    private final AttachmentRows rows;
    private final FileStore store;
    private final List<FileReaders> readers;

    AttachmentController(AttachmentRows rows, FileStore store, List<FileReaders> readers) {
        this.rows = rows;
        this.store = store;
        this.readers = readers;
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<InputStreamResource> show(@PathVariable long id) {
        var file = rows.findById(id).filter(this::isForViewer).orElseThrow(NotFound::new);
        var disposition =
                file.mediaType().startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(store.open(file.storedAs())));
    }

    private boolean isForViewer(Attachment file) {
        var viewer = Viewers.required();
        return readers.stream()
                .filter(one -> file.isOf(one.subjectTable()))
                .allMatch(one -> one.roles().stream().anyMatch(viewer::is));
    }
}
