package org.jiban.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.kernel.City;

/** The articles of a city pack, {@code knowledge/*.md}; a pack without that folder has none. */
final class KnowledgePack {
    private final Path folder;
    private final Directory directory;
    private final Catalogue catalogue;

    KnowledgePack(City city, Directory directory, Catalogue catalogue) {
        this.folder = city.pack().resolve("knowledge");
        this.directory = directory;
        this.catalogue = catalogue;
    }

    List<ArticleFile> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> ids = new HashSet<>();
            return files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .map(ArticleFile::read)
                    .peek(each -> check(each, ids))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No readable folder " + folder, e);
        }
    }

    private void check(ArticleFile file, Set<String> ids) {
        Article article = file.article(1);
        if (!ids.add(article.id())) {
            throw file.fault("has the id of another article");
        }
        if (directory.findUnit(article.owner()).isEmpty()) {
            throw file.fault("is owned by " + article.owner() + ", which does not exist");
        }
        if (article.topic() != null && catalogue.findTopic(article.topic()).isEmpty()) {
            throw file.fault("belongs to the topic " + article.topic() + ", which does not exist");
        }
    }
}
