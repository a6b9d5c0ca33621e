/** The command line: what {@code ./jiban ...} can do. stdout carries data, stderr messages. */
@NullMarked
package org.jiban.command;

import org.jspecify.annotations.NullMarked;
