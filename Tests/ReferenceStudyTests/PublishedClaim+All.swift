// SPDX-License-Identifier: Apache-2.0

extension PublishedClaim {
    private static let sizes = ["small", "middle", "large"]
    private static let centralities = ["c6", "c5", "c4", "central"]
    private static let otherThemes = [
        "public", "business", "voluntary", "sustainable_places", "dialogue_plan", "dialogue_projects",
    ]

    /// Everything that the reference study published of its answers, S35 to S88.
    ///
    /// The bands are those of the policy: “nesten” up to four points below, “drøy” up to four above, “knapt” and “nær”
    /// up to four below, a plain fraction within two points, “godt over” three to ten above, “omtrent” within three.
    static let all: [PublishedClaim] = strategy + initiative + process + conditions + attitudes + political

    private static let strategy = [
        PublishedClaim("S35", "de aller fleste, til sammen 83 prosent", .percent("strategy/has_or_works", 83)),
        PublishedClaim("S36", "flertallet", .points("adoption/politically", 50...100, open: [.lower])),
        PublishedClaim("S37", "omtrent en fjerdedel", .points("adoption/both", 22...28)),
        PublishedClaim(
            "S38",
            "flere større enn mindre (mellomstore)",
            .difference("strategy/has?size=large", minus: "strategy/has?size=middle", 0...100, open: [.lower])
        ),
        PublishedClaim(
            "S38",
            "flere større enn mindre (små)",
            .difference("strategy/has?size=large", minus: "strategy/has?size=small", 0...100, open: [.lower])
        ),
        PublishedClaim("S39", "et stort flertall", .points("purposes/technology", 60...100)),
        PublishedClaim("S39", "et stort flertall", .points("purposes/quality", 60...100)),
        PublishedClaim("S40", "viktige mål er også", .points("purposes/internal", 50...100)),
        PublishedClaim("S40", "viktige mål er også", .points("purposes/public", 50...100)),
        PublishedClaim("S40", "viktige mål er også", .points("purposes/local", 50...100)),
        PublishedClaim(
            "S41",
            "litt over en tredjedel",
            .points("purposes/research", (100 / 3)...(100 / 3 + 4), open: [.lower])
        ),
        PublishedClaim(
            "S42",
            "klart lavere andel",
            .difference("purposes/research?centrality=c6", minus: "purposes/research", -100 ... -10)
        ),
    ]

    private static let sectors = [
        "health", "school", "technical", "social", "culture", "planning", "industry", "transport", "upper_secondary",
        "dental", "administration",
    ]

    private static let initiative =
        [
            PublishedClaim("S43", "hele 87 %", .percent("initiative/yes", 87)),
            PublishedClaim("S44", "størst", .rank("sectors/health", 1, among: sectors.filter { $0 != "health" })),
            PublishedClaim(
                "S44",
                "også prioritert",
                .rank("sectors/school", 2, among: sectors.filter { $0 != "school" })
            ),
            PublishedClaim(
                "S44",
                "også prioritert",
                .rank("sectors/technical", 3, among: sectors.filter { $0 != "technical" })
            ),
            PublishedClaim("S45", "et høyt antall", .points("involved/yes", 50...100)),
            PublishedClaim("S46", "nevnt av mange", .rank("examples/children", 1, among: otherThemes)),
        ]
        + otherThemes.map {
            PublishedClaim("S46", "nevnt av flere", .points("examples/\($0)", 0...50, open: [.lower, .upper]))
        }

    private static let drivers = [
        "political", "administrative", "employees", "users", "workforce", "technology", "laws", "business",
        "voluntary", "municipalities", "research", "event", "merger",
    ]

    private static let process = [
        PublishedClaim("S47", "nær 2 av 3", .points("drivers/political", (200 / 3 - 4)...(200 / 3), open: [.upper])),
        PublishedClaim("S48", "halvparten", .points("drivers/administrative", 48...52)),
        PublishedClaim("S49", "nesten tretti prosent", .points("drivers/employees", 26...30, open: [.upper])),
        PublishedClaim("S50", "den viktigste driveren", .rank("drivers/economy?size=small", 1, among: drivers)),
        PublishedClaim("S51", "ingen", .points("drivers/economy?size=large", 0...0)),
        PublishedClaim(
            "S52",
            "større andel",
            .difference("drivers/users?size=middle", minus: "drivers/users?size=large", 0...100, open: [.lower])
        ),
        PublishedClaim("S53", "femten prosent", .percent("drivers/workforce?centrality=c6", 15)),
        PublishedClaim(
            "S54",
            "nesten seksti prosent",
            .points("partners/municipalities", 56...60, open: [.upper])
        ),
        PublishedClaim("S55", "førtitre prosent", .percent("partners/business", 43)),
        PublishedClaim("S55", "stiger med størrelsen", .rises("partners/business", by: "size", over: sizes)),
        PublishedClaim(
            "S56",
            "en drøy tredjedel",
            .points("partners/business?size=small", (100 / 3)...(100 / 3 + 4), open: [.lower])
        ),
        PublishedClaim("S57", "femtifem prosent", .percent("partners/business?size=large", 55)),
        PublishedClaim("S58", "trettifire prosent", .percent("partners/unions", 34)),
        PublishedClaim("S59", "elleve prosent", .percent("partners/voluntary?size=small", 11)),
        PublishedClaim("S59", "stiger med størrelsen", .rises("partners/voluntary", by: "size", over: sizes)),
        PublishedClaim("S60", "trettifem prosent", .percent("partners/voluntary?size=large", 35)),
        PublishedClaim("S61", "åtte prosent", .percent("partners/voluntary?centrality=c6", 8)),
        PublishedClaim("S62", "trettito prosent", .percent("partners/voluntary?centrality=central", 32)),
        PublishedClaim(
            "S62b",
            "det samme mønsteret",
            .rises("partners/voluntary", by: "centrality", over: centralities)
        ),
    ]

    private static let promotingItems = ["leaders", "employees", "cross_sector", "research", "expectations"]
    private static let items = [
        "technology", "decisions", "leaders", "employees", "cross_sector", "research", "expectations",
        "participation", "laws", "mistakes", "operations", "business", "voluntary",
    ]

    private static let conditions =
        [
            PublishedClaim("S63", "hele nittifem prosent", .percent("promoters/technology/promotes", 95)),
            PublishedClaim(
                "S64",
                "nesten like mange",
                .difference("promoters/decisions/promotes", minus: "promoters/technology/promotes", -5 ... -1)
            ),
        ]
        + (promotingItems + ["participation"]).map {
            PublishedClaim("S65", "blir også fremhevet", .points("promoters/\($0)/promotes", 50...100))
        } + [
            PublishedClaim("S66", "oftest nevnt som hemmer", .rank("promoters/economy/inhibits", 1, among: items)),
            PublishedClaim("S67", "nesten halvparten", .points("promoters/laws/inhibits", 46...50, open: [.upper])),
        ]

    private static let attitudes = [
        PublishedClaim("S68", "hele åtti prosent", .percent("culture/broad_support/agree", 80)),
        PublishedClaim(
            "S69",
            "noen færre",
            .difference("culture/cooperation/agree", minus: "culture/broad_support/agree", -5 ... -1)
        ),
        PublishedClaim(
            "S70",
            "flere enn tre av fire",
            .points("culture/new_solutions/agree", 75...100, open: [.lower])
        ),
        PublishedClaim("S71", "nærmere nitti prosent", .points("role/results/agree", 86...90, open: [.upper])),
        PublishedClaim("S72", "nesten åtti prosent", .points("role/initiators/agree", 76...80, open: [.upper])),
        PublishedClaim("S73", "knappe tre fjerdedeler", .points("role/administration/agree", 71...75, open: [.upper])),
        PublishedClaim("S74", "i langt de fleste", .points("role/into_operation/agree", 80...100)),
        PublishedClaim("S75", "69 %", .percent("role/more_knowledge/agree", 69)),
        PublishedClaim("S76", "åtti prosent", .percent("role/more_knowledge/agree?size=small", 80)),
        PublishedClaim(
            "S77",
            "knapt seksti prosent",
            .points("role/more_knowledge/agree?size=large", 56...60, open: [.upper])
        ),
        PublishedClaim(
            "S78",
            "nok kunnskap stiger med sentraliteten",
            .rises("role/more_knowledge/disagree", by: "centrality", over: centralities)
        ),
        PublishedClaim("S79", "hele nittien prosent", .percent("sharing/employees/agree", 91)),
        PublishedClaim("S80", "godt over sytti prosent", .points("sharing/spread/agree", 73...80, open: [.upper])),
        PublishedClaim(
            "S81",
            "omtrent like mange",
            .difference("sharing/reuse/agree", minus: "sharing/spread/agree", -3...3)
        ),
    ]

    private static let political = [
        PublishedClaim("S82", "hele sekstitre prosent", .percent("political_initiative/yes", 63)),
        PublishedClaim(
            "S83",
            "stiger med sentraliteten",
            .rises("political_initiative/yes", by: "centrality", over: centralities)
        ),
        PublishedClaim("S83", "tre fjerdedeler", .points("political_initiative/yes?centrality=central", 73...77)),
        PublishedClaim(
            "S84",
            "skårer høyest",
            .rank(
                "political_drivers/administration",
                1,
                among: [
                    "council", "business", "citizens", "mayor", "parties", "voluntary", "advisory", "national",
                ]
            )
        ),
        PublishedClaim(
            "S84",
            "over seksti prosent",
            .points("political_drivers/administration", 60...100, open: [.lower])
        ),
        PublishedClaim("S85", "skårer også høyt", .points("political_drivers/council", 50...100)),
        PublishedClaim("S86", "nesten femti prosent", .points("political_drivers/business", 46...50, open: [.upper])),
        PublishedClaim("S87", "36 %", .percent("political_drivers/citizens?centrality=central", 36)),
        PublishedClaim(
            "S87",
            "stiger med sentraliteten",
            .rises("political_drivers/citizens", by: "centrality", over: centralities)
        ),
        PublishedClaim("S88", "kun ti prosent", .percent("political_drivers/citizens?centrality=c6", 10)),
    ]
}
