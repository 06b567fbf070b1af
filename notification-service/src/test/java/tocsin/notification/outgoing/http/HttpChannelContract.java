package tocsin.notification.outgoing.http;

import static tocsin.notification.outgoing.http.HttpTalk.header;

import java.util.List;
import tocsin.notification.channel.ChannelContract;
import tocsin.notification.channel.Talk;

/** What every channel does whose other side speaks HTTP, and how that sounds. */
public abstract class HttpChannelContract extends ChannelContract {

    /** The status line of an answer that takes a message, such as {@code 200 OK}. */
    protected abstract String takingStatus();

    /** The body of that answer. */
    protected abstract String takingBody();

    /** The header that says which message it is. */
    protected abstract String idHeader();

    @Override
    protected final Talk taking() {
        return HttpTalk.answering(takingStatus(), takingBody());
    }

    @Override
    protected final String goodWords() {
        return HttpTalk.answer(takingStatus(), takingBody());
    }

    @Override
    protected final Talk dropping() {
        return HttpTalk.dropping();
    }

    @Override
    protected final Talk endless() {
        return HttpTalk.endless("200 OK");
    }

    @Override
    protected final Talk echoing() {
        return HttpTalk.echoing("400 Bad Request");
    }

    @Override
    protected final List<String> idsIn(String heard) {
        return List.of(header(heard, idHeader()));
    }
}
