// SPDX-License-Identifier: Apache-2.0

/// What kind of statement a phrase makes about a quantity; policies give most kinds a band.
///
/// The raw values are the names in policy files and must not change.
public enum QuantityClass: String, Hashable, Sendable, CaseIterable {
    // MARK: Shares, with bands around the number that is named

    /// A percentage without qualification: “43 prosent”, “hele åttito prosent”.
    case plainPercent = "plain_percent"
    /// A fraction or ratio without qualification: “en tredjedel”, “to av tre”, “hver fjerde”.
    case plainFraction = "plain_fraction"
    /// A little more: “drøyt”, “vel”, “litt over”.
    case justAbove = "just_above"
    /// A little less: “knapt”, “snaut”, “nesten”.
    case justBelow = "just_below"
    /// Some way above: “godt over”.
    case wellAbove = "well_above"
    /// Some way below: “godt under”.
    case wellBelow = "well_below"
    /// Far above: “langt over”.
    case farAbove = "far_above"
    /// Far below: “langt under”.
    case farBelow = "far_below"
    /// Above, however far: “over”, “mer enn”.
    case above
    /// Below, however far: “under”, “færre enn”.
    case below
    /// On either side: “omtrent”, “om lag”.
    case about
    /// The number or more: “minst”.
    case atLeast = "at_least"
    /// The number or less: “høyst”.
    case atMost = "at_most"
    /// From one number to another: “mellom 40 og 50 prosent”.
    case between

    // MARK: Shares without a number

    /// Nobody: “ingen”.
    case zero
    /// Everybody: “alle”.
    case all
    /// More than half: “flertallet”, “de fleste”.
    case majority
    /// A good deal more than half: “et stort flertall”.
    case largeMajority = "large_majority"
    /// Nearly all: “de aller fleste”.
    case vastMajority = "vast_majority"
    /// Less than half: “et mindretall”.
    case minority
    /// Many: “mange”, “et høyt antall”.
    case many
    /// Agreement of many: “stor enighet”.
    case strongAgreement = "strong_agreement"
    /// More than one respondent: “flere”.
    case several
    /// At least one respondent: “noen”.
    case some

    // MARK: Counts and means

    /// A number of respondents: “52 ordførere”.
    case count
    /// A number of respondents and the base that they are of: “52 av 89”.
    case countOf = "count_of"
    /// An arithmetic mean: “i gjennomsnitt 3,4”.
    case mean

    // MARK: One cell against another

    /// A larger share, however little: “flere”, “oftere”.
    case moreThan = "more_than"
    /// A smaller share, however little: “færre”, “sjeldnere”.
    case fewerThan = "fewer_than"
    /// A share that is far larger: “klart høyere”.
    case clearlyMore = "clearly_more"
    /// A share that is far smaller: “klart lavere”.
    case clearlyFewer = "clearly_fewer"
    /// A share that is a little larger: “noen flere”.
    case slightlyMore = "slightly_more"
    /// A share that is a little smaller: “noen færre”, “nesten like mange”.
    case slightlyFewer = "slightly_fewer"
    /// Shares of about the same size: “omtrent like mange”.
    case aboutEqual = "about_equal"
    /// Shares of the same size: “like mange”.
    case equal
    /// A share that is not smaller: “minst like mange”.
    case atLeastEqual = "at_least_equal"
    /// A share that is not larger: “høyst like mange”.
    case atMostEqual = "at_most_equal"
    /// A distance in percentage points: “ti prosentpoeng høyere”.
    case pointDifference = "point_difference"
    /// A ratio of two shares: “dobbelt så mange”.
    case multiple

    // MARK: Several cells

    /// A place among the rows of a table: “flest”, “nummer tre”.
    case rank
    /// Rising over ordered classes: “stiger med”.
    case risesWith = "rises_with"
    /// Falling over ordered classes: “faller med”.
    case fallsWith = "falls_with"
}
