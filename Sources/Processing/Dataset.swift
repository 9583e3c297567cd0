// SPDX-License-Identifier: Apache-2.0

import Variables

/// The answers of everyone who answered, one column a variable; there are no row objects.
///
/// Columns are: each classification (the index in its `allClasses`), each single question, each item of a battery
/// (`question.item`), each option of a several-answers question and each theme of an open one (`question.option`).
public struct Dataset: Hashable, Sendable {
    /// The variables, in the order of their columns.
    public private(set) var variables: [Variable]
    /// The number of respondents.
    public let count: Int
    private var columns: [CodeColumn]
    private var positions: [String: Int]

    /// Creates a dataset in which nobody has been asked anything yet.
    public init(variables: [Variable], count: Int) {
        self.variables = variables
        self.count = count
        columns = variables.map {
            CodeColumn(categories: $0.codes.count, repeating: .missing(.notAsked), count: count)
        }
        positions = Dictionary(
            variables.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Returns a variable by name, or nil.
    public func variable(_ name: String) -> Variable? { positions[name].map { variables[$0] } }

    /// A variable's column by name; reading a name that does not exist gives nil, and setting it does nothing.
    public subscript(_ name: String) -> CodeColumn? {
        get { positions[name].map { columns[$0] } }
        set {
            guard let position = positions[name], let newValue, newValue.count == count else { return }
            columns[position] = newValue
        }
    }

    /// Fills a whole column at once, so that none is copied a respondent; a name that does not exist changes nothing.
    ///
    /// - Parameters:
    ///   - name: The name of the variable.
    ///   - value: The value of each respondent, by position.
    public mutating func fill(_ name: String, _ value: (Int) -> CodeColumn.Value) {
        guard let position = positions[name] else { return }
        var column = CodeColumn(
            categories: variables[position].codes.count,
            repeating: .missing(.notAsked),
            count: count
        )
        for respondent in 0..<count { column[respondent] = value(respondent) }
        columns[position] = column
    }

    /// A column by the position of its variable.
    public subscript(column position: Int) -> CodeColumn {
        get { columns[position] }
        set { columns[position] = newValue }
    }
}
