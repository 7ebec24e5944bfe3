/// Reading and writing JSON trees by streaming: building an object mapper would alone take longer
/// than the embedded exchange may take to be ready.
@NullMarked
package io.plimsoll.sandbox.json;

import org.jspecify.annotations.NullMarked;
