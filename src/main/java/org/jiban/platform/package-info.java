/**
 * What a process stands on: its home folder, its database (embedded or by URL), its connection pools and its background
 * work. Knows nothing of complaints.
 */
@NullMarked
package org.jiban.platform;

import org.jspecify.annotations.NullMarked;
