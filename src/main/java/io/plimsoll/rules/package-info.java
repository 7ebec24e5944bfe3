/// The exchange's rules as dated data: closed minutes, upgrade paths, thresholds, fees and tables.
///
/// Rules are asked for by an instant on the exchange's clock; each answer knows its date and
/// source.
@NullMarked
package io.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
