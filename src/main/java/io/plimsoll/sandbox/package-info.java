/// The embedded exchange: Bybit's V5 REST protocol on loopback, with scenarios, a clock of its own
/// and faults. In-process it is the app's default account; `SandboxMain` runs it alone.
@NullMarked
package io.plimsoll.sandbox;

import org.jspecify.annotations.NullMarked;
