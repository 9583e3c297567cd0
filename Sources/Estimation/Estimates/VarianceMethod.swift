// SPDX-License-Identifier: Apache-2.0

/// How the variance of an estimate is found.
public enum VarianceMethod: Hashable, Sendable {
    /// By Taylor linearisation: from the design and the linearised values.
    case linearisation
    /// By computing the estimate anew with each set of replicate weights.
    case replication(ReplicateWeights)
}
