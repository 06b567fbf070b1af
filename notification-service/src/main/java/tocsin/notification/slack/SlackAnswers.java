package tocsin.notification.slack;

import java.util.Map;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.Answer;
import tocsin.notification.outgoing.HttpAnswers;

/** What a chat's answers mean: its words for errors ("Handling errors" of incoming hooks) in plain English. */
final class SlackAnswers {

    private static final Map<String, String> WORDS = Map.of(
            "no_service", "the hook is switched off, removed or not valid",
            "no_team", "the workspace of the hook is gone",
            "team_disabled", "the workspace of the hook is switched off",
            "invalid_token", "the hook is not valid",
            "channel_not_found", "the channel of the hook is gone",
            "channel_is_archived", "the channel of the hook is archived",
            "user_not_found", "the user of the hook is gone",
            "action_prohibited", "an administrator does not allow the hook to post there",
            "posting_to_general_channel_denied", "an administrator does not allow posts to that channel",
            "invalid_payload", "the server does not understand the message");

    private final HttpAnswers answers;

    SlackAnswers(HttpAnswers answers) {
        this.answers = answers;
    }

    Outcome outcomeOf(Answer answer) {
        String word = answer.body().strip();
        String meaning = WORDS.get(word);
        return meaning == null
                ? answers.outcomeOf(answer)
                : answers.outcomeOf(new Answer(answer.status(), answer.headers(), word + ", " + meaning));
    }
}
