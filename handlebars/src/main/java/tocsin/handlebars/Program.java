package tocsin.handlebars;

import java.util.List;

/** A template that has been read. It never changes, and may be filled by several threads at the same time. */
public final class Program {

    static final Program EMPTY = new Program(List.of());

    private final List<Node> nodes;

    Program(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    List<Node> nodes() {
        return nodes;
    }

    void fill(Filling filling, Scope scope) throws TemplateFault {
        for (Node node : nodes) {
            filling.step(node.at());
            node.fill(filling, scope);
        }
    }
}
