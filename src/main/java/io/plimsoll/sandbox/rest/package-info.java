/// The embedded exchange's REST side: who may call, how often, what each path answers, and faults.
@NullMarked
package io.plimsoll.sandbox.rest;

import org.jspecify.annotations.NullMarked;
