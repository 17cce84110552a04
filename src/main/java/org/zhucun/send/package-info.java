/**
 * Forms that a phone may send twice.
 *
 * <p>Every form that records something outdoors (log entry, visit, closing of a follow-up) carries {@code sendId}, a UUID made
 * where it was typed; each of its photos carries one too ({@code photoIds}, in the order of {@code photos}). The same send
 * again answers as the first and doubles nothing, also when only a part of its photos had arrived; a photo may also follow
 * alone ({@code POST /logs/{id}/photos}, {@code POST /visits/{id}/photos} with {@code sendId} and {@code photo}).
 *
 * <p>A script sends the same multipart form with {@code Accept: application/json} and the header {@code X-CSRF-TOKEN} (the
 * page's {@code meta[name=csrf]}) and is answered
 *
 * <ul>
 *   <li>200 {@code {"id": 12, "url": "/logs/12"}}: kept, now or before;
 *   <li>422 {@code {"errors": [{"field": "day", "message": "…"}]}}: to be corrected by a person;
 *   <li>401: the login has expired, sign in and send again with a new token;
 *   <li>403 {@code {"reason": "…"}}: the post may not do this, or the token is of an older session;
 *   <li>404 {@code {"reason": "…"}}: the record lies outside what one may see;
 *   <li>409 {@code {"reason": "…"}}: refused by a rule, say a locked month or a household that left the village;
 *   <li>413 {@code {"reason": "…"}}: too large.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhucun.send;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
