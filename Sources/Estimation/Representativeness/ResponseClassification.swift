// SPDX-License-Identifier: Apache-2.0

/// A class of the frame, such as a size: how many units it has and how many of them answered.
public struct ResponseClass: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The units of the frame in the class.
    public let units: Int
    /// The units that answered, 0 to `units`.
    public let respondents: Int

    /// Creates a class.
    public init(name: String, units: Int, respondents: Int) {
        precondition(0 <= respondents && respondents <= units, "Those who answered are of the frame.")
        self.name = name
        self.units = units
        self.respondents = respondents
    }

    /// The share of the units that answered, 0 to 1; nil for a class without units.
    public var rate: Double? { units > 0 ? Double(respondents) / Double(units) : nil }
}

/// The whole frame divided into classes, each with those who answered.
///
/// Units without a class (county councils have no centrality) need a class of their own: what is left out is not
/// looked at.
public struct ResponseClassification: Hashable, Sendable {
    /// The name, such as "size".
    public let name: String
    /// The classes, in the order in which they are shown; no two have one name.
    public let classes: [ResponseClass]

    /// Creates a classification.
    public init(name: String, classes: [ResponseClass]) {
        precondition(Set(classes.map(\.name)).count == classes.count, "Every class has a name of its own.")
        self.name = name
        self.classes = classes
    }

    /// The units of the frame, N.
    public var units: Int { classes.reduce(0) { $0 + $1.units } }

    /// The units that answered, n.
    public var respondents: Int { classes.reduce(0) { $0 + $1.respondents } }

    /// Returns the classification after one more answer from a class that has somebody left to ask.
    func answered(by index: Int) -> ResponseClassification {
        var classes = self.classes
        let asked = classes[index]
        classes[index] = ResponseClass(name: asked.name, units: asked.units, respondents: asked.respondents + 1)
        return ResponseClassification(name: name, classes: classes)
    }
}
