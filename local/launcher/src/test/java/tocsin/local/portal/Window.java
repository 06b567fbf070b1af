package tocsin.local.portal;

/** What somebody holds in their hand, or has on their desk. */
enum Window {
    PHONE(390, 844),
    DESK(1280, 800);

    private final int width;
    private final int height;

    Window(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
