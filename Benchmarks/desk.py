# SPDX-License-Identifier: Apache-2.0
"""Times `tabulate` and `release` on the reference study's rehearsed answers, repeated to larger studies.

    python3 Benchmarks/desk.py --program .build/release/barometer [--against OLDER] [--rounds 3] [--full]

All commands run in turns, one round after the other, as whole processes; the median of the processor time counts, and
the ratios are of medians. With --against another build of the program is measured in the same turns. Exit code 1 where
a goal is missed.
"""

import argparse
import collections
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SOON_DONE = [("tabulate", 139), ("tabulate", 973), ("release", 100_000)]
ALL = SOON_DONE + [("tabulate", 100_000), ("release", 500_000)]
STUDY = pathlib.Path(__file__).resolve().parent.parent / "Studies" / "politisk-2019"


def repeated(source, respondents, target):
    """Writes a study whose rehearsed answers are those of another, again and again, with a frame that grows along."""
    shutil.copytree(source, target)
    answers = (source / "rehearsal" / "answers.csv").read_text().splitlines()
    names, lines = answers[0].split(","), answers[1:]
    counted = {}
    with open(target / "rehearsal" / "answers.csv", "w") as file:
        file.write(answers[0] + "\n")
        for position in range(respondents):
            file.write(lines[position % len(lines)] + "\n")
    coverage = (source / "rehearsal" / "coverage.csv").read_text().splitlines()
    grown = [coverage[0]]
    for line in coverage[1:]:
        origin, classification, code, asked, answered = line.split(",")
        number = respondents
        if classification:
            if classification not in counted:
                column = names.index(classification)
                codes = [one.split(",")[column] for one in lines]
                counted[classification] = collections.Counter(codes[i % len(lines)] for i in range(respondents))
            number = counted[classification][code]
        units = max(number, round(int(asked) * respondents / len(lines)))
        grown.append(",".join([origin, classification, code, str(units), str(number)]))
    (target / "rehearsal" / "coverage.csv").write_text("\n".join(grown) + "\n")


class Run:
    """A command that is timed, with what it took."""

    def __init__(self, name, arguments):
        self.name, self.arguments = name, arguments
        self.processor, self.clock, self.memory = [], [], 0

    def once(self):
        begin = time.monotonic()
        process = subprocess.Popen(self.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, self.arguments))}\n{errors.decode()}")
        self.clock.append(time.monotonic() - begin)
        self.processor.append(usage.ru_utime + usage.ru_stime)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)

    @property
    def seconds(self):
        return statistics.median(self.processor)


def main():
    parser = argparse.ArgumentParser(description="Times tabulate and release of large studies.")
    parser.add_argument("--program", required=True, type=pathlib.Path, help="the program built for release")
    parser.add_argument("--against", type=pathlib.Path, help="another build, measured in the same turns")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--faster", type=float, default=1, help="how many times faster this build must be")
    parser.add_argument("--full", action="store_true", help="everything with the other build too, however long it takes")
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        small = folder / "139"
        shutil.copytree(STUDY, small, ignore=shutil.ignore_patterns("rehearsal", "closed", "fieldwork"))
        subprocess.run([program, "rehearse", small, "--seed", "7"], check=True, stdout=subprocess.DEVNULL)
        sizes = [973, 100_000, 500_000]
        for size in sizes:
            print(f"writing {size} respondents", file=sys.stderr)
            repeated(small, size, folder / str(size))

        def commands(builds, name):
            # What older builds do not finish in minutes is left out for the other one.
            for verb, size in ALL if not name or options.full else SOON_DONE:
                rest = ["--profile", "reconstruction", "--to", folder / "out"] if verb == "release" else []
                yield (name, verb, size), Run(f"{name}{verb} {size}", [builds, verb, folder / str(size)] + rest)

        runs = dict(commands(program, ""))
        if options.against:
            runs.update(commands(options.against.resolve(), "against: "))
        for number in range(options.rounds + 1):
            print(f"round {number} of {options.rounds}" if number else "warming up", file=sys.stderr)
            for run in runs.values():
                run.once()
                if number == 0:
                    run.processor.clear(), run.clock.clear()

    print(f"{'':<28}{'processor s':>12}{'clock s':>10}{'MB':>8}")
    for run in runs.values():
        print(f"{run.name:<28}{run.seconds:>12.2f}{statistics.median(run.clock):>10.2f}{run.memory:>8.0f}")
    print()
    is_missed = False

    def ratio(what, first, second, goal, is_most):
        nonlocal is_missed
        value = first.seconds / second.seconds
        is_met = value <= goal if is_most else value >= goal
        is_missed |= not is_met
        bound = "at most" if is_most else "at least"
        print(f"{what}: {value:.2f}, {bound} {goal} {'' if is_met else '(missed)'}".rstrip())

    large, huge = ("", "release", 100_000), ("", "release", 500_000)
    ratio("tabulate over release, 100 000 respondents", runs["", "tabulate", 100_000], runs[large], 2, True)
    ratio("release of 500 000 over 100 000 respondents", runs[huge], runs[large], 6, True)
    if options.against:
        for verb, size in SOON_DONE:
            what = f"{verb}, other build over this one, {size} respondents"
            ratio(what, runs["against: ", verb, size], runs["", verb, size], options.faster, False)
    sys.exit(is_missed)


main()
