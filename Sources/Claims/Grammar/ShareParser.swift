// SPDX-License-Identifier: Apache-2.0

/// Reads a phrase about one cell: a share, a count or a mean.
struct ShareParser {
    private let phrase: PhraseParser
    private var position = 0
    private(set) var hedges = HedgeList()
    private(set) var term: ShareTerm?
    /// The lexemes of the term, and those that qualify it from outside.
    private(set) var termPlaces = 0..<0
    private(set) var hedgePlaces: [Int] = []
    private var isMean = false

    init(_ phrase: PhraseParser) { self.phrase = phrase }

    mutating func parse() throws(Refusal) -> Quantity {
        while let lexeme = phrase.at(position) { try take(lexeme) }
        guard let term else {
            if isMean || !hedges.text.isEmpty {
                throw .incomplete(hedges.text.isEmpty ? phrase.text(0..<1) : hedges.text)
            }
            throw .noQuantity
        }
        return try ShareReading(term: term, hedges: hedges, isMean: isMean, phrase: phrase).quantity()
    }

    private mutating func take(_ lexeme: Lexeme) throws(Refusal) {
        switch lexeme {
        case .hedge(let hedge): try addHedge(hedge)
        case .comparativeThan(let hedge, _):
            guard startsTerm(at: position + 1) else { throw .noQuantity }
            try addHedge(hedge)
        case .atLeastOrSmallest where startsTerm(at: position + 1): try addHedge(.atLeast)
        case .suffix(let hedge):
            guard term != nil else { throw .incomplete(phrase.text(position..<position + 1)) }
            try addHedge(hedge)
        case .ambiguous: throw .ambiguous(phrase.text(position..<position + 1))
        case .timesMore: throw .timesMore(phrase.text(position..<position + 1))
        case .unbanded: throw .unbanded(phrase.text(position..<position + 1))
        case .negation: throw .negated(phrase.text(position..<position + 1))
        case .mean:
            isMean = true
            position += 1
        case .intensifier, .exact, .filler, .of, .other, .and, .slightly, .clearly, .than: position += 1
        case .soManyAs:
            guard startsTerm(at: position + 1) else { throw .noQuantity }
            position += 1
        case .comparative, .equally, .soMany, .multiple, .times, .points:
            // “60 prosent flere” may be a ratio or a distance; other comparisons are read as such.
            if case .comparative? = phrase.at(position), case .share(_, _, _)? = term {
                throw .percentMore(phrase.text(max(0, position - 2)..<position + 1))
            }
            throw .noQuantity
        case .among where namesShare: position += 1
        case .largest, .smallest, .atLeastOrSmallest, .next:
            guard tellsOfWhom else { throw .noQuantity }
            position += 1
        case .all where tellsOfWhom, .vague(.majority) where tellsOfWhom: position += 1
        case .among, .numbered, .place, .placed, .rising, .falling, .undirected: throw .noQuantity
        case .ordinal where term == nil && phrase.at(position + 1) == .vague(.majority): throw .noQuantity
        case .severalOrMore where saysHowManyMore: throw .noQuantity
        case .severalOrMore where term != nil:
            throw .percentMore(phrase.text(max(0, position - 2)..<position + 1))
        case .between where namesNoRange, .from where namesNoRange, .upTo where namesNoRange: position += 1
        case .percent, .upTo: throw .incomplete(phrase.text(position..<position + 1))
        default: try takeTerm()
        }
    }

    /// Whether a word after a share only tells whom the share is of: “60 prosent av de største”, but not “tredje størst”.
    private var tellsOfWhom: Bool {
        guard namesShare, position > termPlaces.upperBound else { return false }
        return [.of, .among, .filler].contains(phrase.at(position - 1))
    }

    /// Whether a share has been read, and not a number that a place may have.
    private var namesShare: Bool {
        switch term {
        case nil, .number?: false
        default: true
        }
    }

    /// Whether a word for ranges stands after a quantity and before none: “to av tre fra de minste”.
    private var namesNoRange: Bool { term != nil && !startsTerm(at: position + 1) }

    /// Whether what stands before “flere” makes it “more”: “klart flere”, “noen flere”.
    private var saysHowManyMore: Bool {
        switch phrase.at(position - 1) {
        case .clearly?, .slightly?, .vague(.some)?: true
        default: false
        }
    }

    private mutating func addHedge(_ hedge: QuantityClass) throws(Refusal) {
        try hedges.add(hedge, phrase.text(position..<position + 1))
        hedgePlaces.append(position)
        position += 1
    }

    private mutating func takeTerm() throws(Refusal) {
        var reader = ShareTermReader(phrase, position: position)
        let new = try reader.read()
        // What qualifies a part stands between it and its number: “en drøy tredjedel”.
        for (hedge, text) in reader.hedges { try hedges.add(hedge, text) }
        guard let new else {
            position += 1
            return
        }
        guard term == nil else {
            // “To og en halv gang så mange” is one ratio.
            let isRatio = phrase.lexemes[reader.position...].contains {
                [.times, .soMany, .equally].contains($0.lexeme)
            }
            throw isRatio ? .noQuantity : .severalQuantities(phrase.text(position..<reader.position))
        }
        term = new
        termPlaces = position..<reader.position
        position = reader.position
    }

    /// Whether a number or a word for a share follows, whatever qualifies it.
    private func startsTerm(at start: Int) -> Bool {
        var place = start
        while let lexeme = phrase.at(place) {
            switch lexeme {
            case .filler, .intensifier, .exact, .hedge, .atLeastOrSmallest, .comparativeThan: place += 1
            case .number, .part, .fraction, .half, .every, .all, .none, .between: return true
            // “More than many others” compares; “more than most” qualifies a word that names no number.
            case .vague(let word): return ![.many, .some, .several].contains(word)
            default: return false
            }
        }
        return false
    }
}

/// What a phrase about one cell names.
enum ShareTerm: Hashable {
    /// A share in points of a hundred, with the decimals that are shown, and how it is put.
    case share(Rational, decimals: Int, Quantity.Register)
    /// A share between two others.
    case between(Rational, Rational, Quantity.Register)
    /// A number of respondents, and of how many.
    case counts(Int, of: Int)
    /// A number without a unit.
    case number(NumberLexeme)
    /// A word for a share.
    case word(QuantityClass, String)
}
