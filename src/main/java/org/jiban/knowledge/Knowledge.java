package org.jiban.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The knowledge base's door: find, read, show. */
@Component
public class Knowledge {
    /**
     * Articles that may answer, best first, at most ten; expired ones are left out.
     *
     * @param topic code of a topic that is known to be meant; its articles come first among equals
     */
    public List<Hit> find(String text, @Nullable String topic) {
        throw new UnsupportedOperationException();
    }

    /** The newest version that is served today. */
    public Optional<Article> article(String id) {
        throw new UnsupportedOperationException();
    }

    /** The very version an answer referred to, served or not. */
    public Optional<Article> article(String id, int version) {
        throw new UnsupportedOperationException();
    }

    /** The body as HTML, in {@code zh} or {@code en}; raw HTML in it is shown as text. */
    public String html(Article article, String language) {
        throw new UnsupportedOperationException();
    }
}
