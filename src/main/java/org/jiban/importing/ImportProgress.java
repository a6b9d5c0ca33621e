package org.jiban.importing;

/** Who wants to see how far an import is (导入进度). */
public interface ImportProgress {
    /** Nobody does. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void storing(long rows) {}

        @Override
        public void reached(long row) {}
    };

    /** The file was looked through and is now stored. @param rows how many it has */
    void storing(long rows);

    /** Everything up to that row is stored or was there. */
    void reached(long row);
}
