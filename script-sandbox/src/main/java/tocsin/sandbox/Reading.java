package tocsin.sandbox;

/** What came of reading a source. */
sealed interface Reading {

    /** How much it takes, in bytes. */
    int size();

    /** It can be run. */
    record Readable(byte[] bytecode) implements Reading {
        @Override
        public int size() {
            return bytecode.length;
        }
    }

    /** It cannot. */
    record Faulty(Fault fault) implements Reading {
        @Override
        public int size() {
            return fault.message().length();
        }
    }
}
