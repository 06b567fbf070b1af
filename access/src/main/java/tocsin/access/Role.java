package tocsin.access;

/** The roles that a token can give, as {@code @RolesAllowed} wants them. */
public final class Role {

    /** Sees and changes everything of every company, and what belongs to none. */
    public static final String ADMINISTRATOR = "administrator";

    /** Sees and changes what belongs to the companies of the token. */
    public static final String EDITOR = "editor";

    /** Sees what belongs to the companies of the token. */
    public static final String VIEWER = "viewer";

    /** Reports calls and samples, of any company, and sees nothing. */
    public static final String PUBLISHER = "publisher";

    /** Another service of Tocsin: asks what the gateway has no route to, and sees everything. */
    public static final String SERVICE = "service";

    private Role() {}
}
