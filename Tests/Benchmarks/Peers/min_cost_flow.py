"""Solves .ojb instances, one posting a person, with OR-tools' SimpleMinCostFlow.

Prints the line that `Benchmarks matching` prints, for a figure beside its own on the same machine:

    pip install ortools
    python3 Tests/Benchmarks/Peers/min_cost_flow.py FILE.ojb…
    python3 Tests/Benchmarks/Peers/min_cost_flow.py --against .build/release/Benchmarks FILE.ojb…
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time

import numpy
from ortools.graph.python import min_cost_flow


def read(path):
    with open(path, "rb") as file:
        magic, people, postings, _ = numpy.fromfile(file, "<i4", 4).tolist()
        if magic != 0x31424A4F:
            raise SystemExit(f"{path}: not an .ojb file")
        edges = int(numpy.fromfile(file, "<i8", 1)[0])
        headcounts = numpy.fromfile(file, "<i4", postings)
        file.seek(8 * postings, os.SEEK_CUR)
        rows = numpy.fromfile(file, "<i8", people + 1)
        columns = numpy.fromfile(file, "<i4", edges)
        weights = numpy.fromfile(file, "<i4", edges)
    return people, postings, headcounts, rows, columns, weights


def solve(people, postings, headcounts, rows, columns, weights):
    # A source (0), people from 1 on, postings after them, a sink; whoever gets nothing goes straight.
    sink = 1 + people + postings
    flow = min_cost_flow.SimpleMinCostFlow()
    tails = numpy.repeat(numpy.arange(1, people + 1, dtype=numpy.int32), numpy.diff(rows))
    flow.add_arcs_with_capacity_and_unit_cost(
        tails, columns + numpy.int32(1 + people),
        numpy.ones(len(columns), numpy.int64), -weights.astype(numpy.int64))
    everyone = numpy.arange(1, people + 1, dtype=numpy.int32)
    flow.add_arcs_with_capacity_and_unit_cost(
        everyone, numpy.full(people, sink, numpy.int32),
        numpy.ones(people, numpy.int64), numpy.zeros(people, numpy.int64))
    flow.add_arcs_with_capacity_and_unit_cost(
        numpy.arange(1 + people, sink, dtype=numpy.int32), numpy.full(postings, sink, numpy.int32),
        headcounts.astype(numpy.int64), numpy.zeros(postings, numpy.int64))
    flow.set_nodes_supplies(everyone, numpy.ones(people, numpy.int64))
    flow.set_node_supply(sink, -people)
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise SystemExit(f"no optimum: {status}")
    assigned = int(numpy.count_nonzero(
        flow.flows(numpy.arange(len(columns), dtype=numpy.int32))))
    return -flow.optimal_cost(), assigned


def line(path):
    """What one instance took, in the names the program's own line has."""
    base = peak()
    start = time.monotonic()
    instance = read(path)
    loaded, worked = time.monotonic(), time.process_time()
    objective, assigned = solve(*instance)
    return {
        "assigned": assigned, "base_rss_mb": base, "instance": os.path.basename(path),
        "load_s": loaded - start, "model": "single", "objective": int(objective),
        "peak_rss_mb": peak(), "processor_s": time.process_time() - worked,
        "solve_s": time.monotonic() - loaded, "solver": "SimpleMinCostFlow",
        "upper_bound": int(objective),
    }


def peak():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 2)


def run(command):
    output = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    print(json.dumps(output), flush=True)
    return output


def compare(benchmarks, path, runs):
    """Runs both in turn, each in a process of its own, and prints the ratios of the medians."""
    own, peers = [], []
    for _ in range(runs):
        own.append(run([benchmarks, "matching", "--model", "single", path]))
        peers.append(run([sys.executable, __file__, path]))
    if {line["objective"] for line in own} != {line["objective"] for line in peers}:
        raise SystemExit(f"{path}: the optima differ")

    def ratio(figure):
        middle = [statistics.median(map(figure, lines)) for lines in (peers, own)]
        return round(middle[0] / middle[1], 2)

    print(json.dumps({
        "instance": os.path.basename(path), "runs": runs,
        "times_faster": ratio(lambda line: line["processor_s"]),
        "times_less_memory": ratio(lambda line: line["peak_rss_mb"]),
        # What the instance itself took: a process of either kind holds much before it reads one.
        "times_less_memory_beyond_base": ratio(
            lambda line: line["peak_rss_mb"] - line["base_rss_mb"])}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--against", metavar="BENCHMARKS", help="the built benchmarks to compare")
    parser.add_argument("--runs", type=int, default=5, help="runs of each (5)")
    parser.add_argument("files", nargs="+", help=".ojb instances")
    options = parser.parse_args()
    for path in options.files:
        if options.against:
            compare(options.against, path, options.runs)
        else:
            print(json.dumps(line(path)), flush=True)


if __name__ == "__main__":
    main()
