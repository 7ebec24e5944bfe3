package io.plimsoll.doctor;

/// What is taken away from around a pasted key.
public enum Removed {
    BLANKS,
    LINE_BREAKS,
    /// Characters without a width, which some pages and chats put in.
    INVISIBLE,
    QUOTES,
    /// A name in front, such as `API Key:`.
    LABEL
}
