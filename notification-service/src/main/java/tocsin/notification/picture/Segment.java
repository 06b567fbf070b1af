package tocsin.notification.picture;

/** A straight line from one place to another. */
record Segment(double x1, double y1, double x2, double y2) {

    double left() {
        return Math.min(x1, x2);
    }

    double right() {
        return Math.max(x1, x2);
    }

    double top() {
        return Math.min(y1, y2);
    }

    double bottom() {
        return Math.max(y1, y2);
    }

    /** How far a place is away from it. */
    double distance(double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }
}
