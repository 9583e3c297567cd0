// SPDX-License-Identifier: Apache-2.0

/// How long the server waits for clients that are slow, or pretend to be.
///
/// Each connection takes memory and one of a limited number of places, so that waiting for ever is a way to keep others
/// out.
public struct Patience: Hashable, Sendable {
    /// How long a connection may be silent, and how long the head of a request may take.
    public var silence: Duration
    /// How long the body of a request may take, however steadily it arrives.
    public var body: Duration
    /// How long a connection is kept after the answer to a request whose body is not read, so that the answer arrives.
    public var parting: Duration

    /// Creates a patience; what is not given is as long as a slow telephone needs.
    public init(silence: Duration = .seconds(30), body: Duration = .seconds(30), parting: Duration = .seconds(1)) {
        self.silence = silence
        self.body = body
        self.parting = parting
    }
}
