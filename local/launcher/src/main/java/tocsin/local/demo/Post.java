package tocsin.local.demo;

import java.util.List;

/** What has been sent to people since the demo began to watch. */
interface Post {

    /**
     * What has come since the last call, each as the lines to show.
     *
     * @throws DemoFailure where it cannot be read
     */
    List<List<String>> arrived() throws DemoFailure, InterruptedException;
}
