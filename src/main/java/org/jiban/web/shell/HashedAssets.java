package org.jiban.web.shell;

import java.io.IOException;
import org.jiban.web.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds {@code /assets/HASH/name}; with another hash, or none, there is nothing. */
@Component
class HashedAssets extends PathResourceResolver {
    private final Assets assets;

    HashedAssets(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String name = path.substring(slash + 1);
        Resource found = super.getResource(name, location);
        return found != null && assets.hash(name).equals(path.substring(0, slash)) ? found : null;
    }
}
