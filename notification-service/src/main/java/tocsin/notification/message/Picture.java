package tocsin.notification.message;

import java.util.Arrays;

/**
 * A picture that goes with a message. Its HTML shows it by the name {@value #NAME}, as {@code cid:picture}.
 *
 * @param png the picture, PNG
 * @param words what it shows, for those who cannot see it
 */
public record Picture(byte[] png, String words) {

    /** By what name the HTML of a message shows it. */
    public static final String NAME = "picture";

    /** Copies the bytes, so that a picture never changes. */
    public Picture {
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && Arrays.equals(png, picture.png) && words.equals(picture.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
