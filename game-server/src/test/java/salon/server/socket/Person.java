package salon.server.socket;

/** A player with both IDs. The secret of a name is the same in every test, for whoever comes first under a name owns it. */
record Person(String publicId, String privateId) {

    /** What every secret in these tests begins with, so that it can be looked for. */
    static final String SECRET = "the-secret-of-";

    static Person named(String name) {
        return new Person(name, SECRET + name);
    }

    Person withSecret(String other) {
        return new Person(publicId, other);
    }
}
