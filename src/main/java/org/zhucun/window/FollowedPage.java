package org.zhucun.window;

import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** Where something stands, for whoever holds its number: not what was said, nor by whom. */
record FollowedPage(
        String title, String raised, String state, @Nullable String answer) {

    static FollowedPage of(PublicVoice.Followed found, Show show) {
        var title = found.about() == null
                ? show.say("public.reportKind." + found.kind())
                : show.say("public.followed.objection", found.about());
        var state = found.answeredOn() == null
                ? show.say("public.followed.waiting", show.prose(found.answerDue()))
                : found.finding() == null
                        ? show.say("public.followed.answered", show.prose(found.answeredOn()))
                        : show.say("public.followed." + found.finding(), show.prose(found.answeredOn()));
        return new FollowedPage(
                title, show.say("public.followed.raised", show.prose(found.raisedOn())), state, found.answer());
    }
}
