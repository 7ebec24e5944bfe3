/// The account's figures for other programs: what `plimsoll report` prints.
@NullMarked
package io.plimsoll.report;

import org.jspecify.annotations.NullMarked;
