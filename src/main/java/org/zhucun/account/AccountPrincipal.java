package org.zhucun.account;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.ViewerPrincipal;

/** A person who signed in, and the posting they act for now. Kept in the session. */
final class AccountPrincipal implements UserDetails, ViewerPrincipal, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1;

    private final long id;
    private final String username;
    private final String name;
    private final PostingChoice posting;
    private final boolean mustChangePassword;
    private final @Nullable String language;
    private final @Nullable Instant lastLogin;
    private @Nullable String passwordHash;

    AccountPrincipal(
            long id,
            String username,
            String name,
            @Nullable String passwordHash,
            boolean mustChangePassword,
            @Nullable String language,
            @Nullable Instant lastLogin,
            PostingChoice posting) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.language = language;
        this.lastLogin = lastLogin;
        this.posting = posting;
    }

    AccountPrincipal actingFor(PostingChoice other) {
        return new AccountPrincipal(id, username, name, null, mustChangePassword, language, lastLogin, other);
    }

    AccountPrincipal withNewPassword() {
        return new AccountPrincipal(id, username, name, null, false, language, lastLogin, posting);
    }

    AccountPrincipal speaking(String chosen) {
        return new AccountPrincipal(id, username, name, null, mustChangePassword, chosen, lastLogin, posting);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    PostingChoice posting() {
        return posting;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable
    String language() {
        return language;
    }

    /** When this person signed in before, null the first time. */
    @Nullable
    Instant lastLogin() {
        return lastLogin;
    }

    @Override
    public Viewer viewer() {
        return new Viewer(username, posting.role(), posting.prefix());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + posting.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal principal && principal.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
