// SPDX-License-Identifier: Apache-2.0

/// The address of one cell of a study's tables: `table/category`, `table/item/category`, and a class if not everyone.
///
/// `partners/business?size=large` is the share of the category `business` in the table `partners` within the class
/// `large` of the classification `size`. Without a class it is the share of everyone in the table's base.
public struct CellReference: Hashable, Sendable {
    /// A class of a classification.
    public struct Domain: Hashable, Sendable {
        /// The classification's id.
        public var classification: String
        /// The class's code.
        public var classCode: String

        /// Creates a domain.
        public init(classification: String, classCode: String) {
            self.classification = classification
            self.classCode = classCode
        }
    }

    /// The table's id.
    public var table: String
    /// The item of a battery, or nil for other questions.
    public var item: String?
    /// The code of a category or composite.
    public var category: String
    /// The class, or nil for the whole base.
    public var domain: Domain?

    /// Creates a reference.
    public init(table: String, item: String? = nil, category: String, domain: Domain? = nil) {
        self.table = table
        self.item = item
        self.category = category
        self.domain = domain
    }

    /// Reads a reference such as `culture/broad_support/agree?size=small`, or returns nil when it is not one.
    ///
    /// The query may name at most one classification.
    public init?(_ text: String) {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 || parts.count == 3, !parts.contains("") else { return nil }
        table = parts[0]
        item = parts.count == 3 ? parts[1] : nil
        category = parts[parts.count - 1]
        guard halves.count == 2 else { return }
        let query = halves[1].split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard query.count == 2, !query.contains("") else { return nil }
        domain = Domain(classification: query[0], classCode: query[1])
    }

    /// The same cell for everyone in the table's base.
    public var total: CellReference { CellReference(table: table, item: item, category: category) }

    /// Returns the same row's cell within a class.
    public func within(_ classification: String, _ classCode: String) -> CellReference {
        CellReference(
            table: table,
            item: item,
            category: category,
            domain: Domain(classification: classification, classCode: classCode)
        )
    }
}

extension CellReference: CustomStringConvertible {
    /// The text that `init(_:)` reads.
    public var description: String {
        let path = [table, item, category].compactMap { $0 }.joined(separator: "/")
        guard let domain else { return path }
        return "\(path)?\(domain.classification)=\(domain.classCode)"
    }
}
