// SPDX-License-Identifier: Apache-2.0

/// The texts of the interface, by the keys of the files in `Resources/Texts`.
enum TextKey: String, CaseIterable, Sendable {
    // The language itself.
    case languageName, months, date, quoted

    // Around every page.
    case skip, languages, rehearsal, test, contact, privacyLink, accessibility, errorTitle, toSurvey, toFront

    // The front page and what can go wrong.
    case frontTitle, frontText, codeLabel, codeHelp, codeButton, codeUnknown
    case unknownTitle, unknownText, waitTitle, waitText, signedOutTitle, signedOutText, refusedTitle, refusedText
    case notFoundTitle, notFoundText, tooLargeTitle, tooLargeText, unreadableTitle, unreadableText
    case failureTitle, failureText

    // Outside the fieldwork.
    case notOpenTitle, notOpenText, closedTitle, closedText, withdrawnTitle, withdrawnText

    // The start page.
    case welcomeFor, notYou, notYouText, leaveButton, minutes, savedUnderway, openUntil
    case promiseTitle, promiseAnonymous, promiseConfidential, voluntary, morePrivacy
    case startButton, resumeText, resumeButton, declineLink, definition

    // Questions.
    case part, batteryPart, compulsory, chooseAny, maximum, chosen, or, textLimit
    case next, back, later, clear, saved, notSaved
    case errorsTitle, problemMissing, problemTooMany, problemNotAlone, problemTooLong
    case rivalTitle, rivalText, rivalButton, noAnswer

    // The summary and the receipt.
    case summaryTitle, summaryText, unanswered, change, submitNote, submitButton, notSent, changedNotice
    case receiptTitle, receiptText, receiptAnonymous, receiptConfidential, receiptClose

    // Saying no, and leaving.
    case declineTitle, declineText, declineReason, declineReasonHelp, declineButton
    case declinedTitle, declinedText, reopenButton
    case laterTitle, laterText, laterShared, signOut, leftTitle, leftText

    // Privacy.
    case privacyTitle, privacyWhoTitle, privacyWho, privacyAnswersTitle, privacyDraft
    case privacyAnonymous, privacyConfidential, privacyCookiesTitle, privacyCookies

    // The questionnaire as a whole, and on paper.
    case previewTitle, previewNote, question, proposed, proposedNote, kindSingle, kindBattery, kindOpen
    case toEveryone, toSome, clauseAnswered, clauseNotAnswered, clauseOther, clauseAny, clauseNone
    case clauseCount, clauseNotCount, fewer, atMost, more, atLeast, exactly, notExactly
    case questionReference, itemReference, listAnd, listOr
    case goTo, goToEnd, paperIntro, paperPromise, paperCode, paperReturn, paperUntil
}
