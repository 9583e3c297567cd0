# SPDX-License-Identifier: Apache-2.0
#
# The peer of the benchmark "estimation": Rscript Benchmarks/estimation.R STUDY.csv ESTIMATES.csv
#
# For each class of each classification and each question: the shares of all categories, with standard errors by
# linearisation and 95 % Korn-Graubard intervals. Prints the versions, the seconds and the processor seconds; neither the
# reading of the file nor the writing of the estimates is in them.

suppressPackageStartupMessages(library(survey))

# One svymean for each question, of the respondents of a class. The class is taken out of the design once for all
# questions, and the design has no other columns than are needed; svyby does neither, and takes longer.
class_shares <- function(members, questions) {
  answers <- members$variables
  lapply(questions, function(question) {
    members$variables <- answers[question]
    shares <- svymean(reformulate(question), members, na.rm = TRUE)
    answered <- !is.na(answers[[question]])
    base <- sum(answered)
    list(
      share = as.vector(coef(shares)), error = as.vector(SE(shares)),
      base = base, degrees = base - length(unique(answers$stratum[answered]))
    )
  })
}

# What svyciprop(method = "beta") computes, for all shares at once.
korn_graubard <- function(share, error, base, degrees) {
  size <- share * (1 - share) / error^2 * (qt(0.025, base - 1) / qt(0.025, degrees))^2
  list(
    lower = qbeta(0.025, size * share, size * (1 - share) + 1),
    upper = qbeta(0.975, size * share + 1, size * (1 - share))
  )
}

estimate <- function(study, classifications, questions) {
  design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~units, weights = ~weight, data = study)
  classes <- lapply(study[classifications], levels)
  of_class <- function(classification, class) {
    class_shares(design[study[[classification]] == class, ], questions)
  }
  tables <- Map(of_class, rep(classifications, lengths(classes)), unlist(classes))
  categories <- lapply(study[questions], levels)
  counts <- lengths(categories)
  # Classes are the slowest to change, then questions, then categories.
  repeated <- function(codes) rep(codes, each = sum(counts))
  shares <- unlist(tables, recursive = FALSE)
  every <- function(name) unlist(lapply(shares, `[[`, name), use.names = FALSE)
  spread <- function(name) rep(every(name), rep(counts, length(tables)))
  limits <- korn_graubard(every("share"), every("error"), spread("base"), spread("degrees"))
  data.frame(
    classification = repeated(rep(classifications, lengths(classes))), question = rep(questions, counts),
    class = repeated(unlist(classes)), category = unlist(categories),
    share = every("share"), error = every("error"), limits, row.names = NULL
  )
}

files <- commandArgs(trailingOnly = TRUE)
study <- read.csv(files[1])
questions <- grep("^q", names(study), value = TRUE)
classifications <- grep("^c", names(study), value = TRUE)
study[c(questions, classifications)] <- lapply(study[c(questions, classifications)], factor)

time <- system.time(shares <- estimate(study, classifications, questions))

shares$classification <- sub("c", "", shares$classification)
shares$question <- sub("q", "", shares$question)
columns <- c("classification", "question", "class", "category", "share", "error", "lower", "upper")
write.csv(shares[columns], files[2], row.names = FALSE, quote = FALSE)
cat(R.version.string, ", survey ", as.character(packageVersion("survey")), "\n", sep = "")
cat(time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], sep = "\n")
