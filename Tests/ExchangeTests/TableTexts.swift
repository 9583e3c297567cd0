// SPDX-License-Identifier: Apache-2.0

import Claims
import Exchange
import Testing
import Variables

/// Tables written down as texts.
enum TableTexts {
    /// A question with two classifications, one cell withheld, in the columns that a release writes.
    static let partners = """
        table,item,category,item_label,label,composite,classification,class,class_label,status,count,base,valid_base,\
        percent,lower,upper,source,origin,profile
        partners,,business,,Business,no,,,All,published,56,86,86,65.1,54.1,75.1,answers,respondents,protected
        partners,,business,,Business,no,size,small,Small (under 10),published,11,35,35,31.4,,,answers,respondents,protected
        partners,,business,,Business,no,size,large,Large (10 or more),withheld,,,,,,,answers,respondents,protected
        partners,,voluntary,,Voluntary,no,,,All,published,20,86,86,23.3,,,answers,respondents,protected
        partners,,voluntary,,Voluntary,no,size,small,Small (under 10),published,8,35,35,22.9,,,answers,respondents,protected
        partners,,voluntary,,Voluntary,no,size,large,Large (10 or more),published,12,51,51,23.5,,,answers,respondents,\
        protected
        partners,,any,,Any,yes,,,All,published,60,86,86,69.8,,,answers,respondents,protected
        partners,,other,,Other,no,,,All,published,70,86,86,81.4,,,answers,respondents,protected

        """

    static func read(_ texts: KeyValuePairs<String, String>) -> (tables: CountedTables, findings: [Finding]) {
        CountedTables.read(texts.map { TableFile(name: $0, path: $0, text: $1) })
    }

    /// Reads tables that must be sound.
    static func sound(_ texts: KeyValuePairs<String, String>) throws -> CountedTables {
        let (tables, findings) = read(texts)
        try #require(findings.isEmpty, "\(findings)")
        return tables
    }
}

extension CountedTables {
    /// What a cell written as in links says.
    func figure(_ text: String) throws -> CellFigure? { figure(of: try #require(CellReference(text))) }
}
