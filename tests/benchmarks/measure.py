"""How things are measured: medians and 99th percentiles, beside a calibration of the machine."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

COMMAND = [sys.executable, "-m", "bot"]


def calibration() -> float:
    """Return how many milliseconds a fixed piece of plain Python takes here: the machine's speed today."""
    return median(timed(lambda: sum(i * i % 7 for i in range(200_000))) for _ in range(5))


def timed(work: Callable[[], object]) -> float:
    """Return how long a call takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


def p99(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]


def run_process(arguments: list[str], text: str = "") -> float:
    """Return how long a command takes, in milliseconds, from start to end."""
    return timed(lambda: subprocess.run(arguments, input=text.encode(), capture_output=True, check=True))


def first_line(arguments: list[str], text: str) -> float:
    """Return how long a command takes to print its first line, in milliseconds."""
    start = time.perf_counter()
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(text.encode())
        process.stdin.flush()
        process.stdout.readline()
        elapsed = (time.perf_counter() - start) * 1000
        process.stdin.close()
        process.stdout.read()
    return elapsed


def memory_at_rest(database: Path) -> float:
    """Return the memory of a conversation that waits for its second message, in MB (resident set)."""
    with subprocess.Popen(
        [*COMMAND, "chat", "--db", str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"aide\n")
        process.stdin.flush()
        process.stdout.readline()
        tree = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        used = sum(each.memory_info().rss for each in tree) / 1e6
        process.stdin.close()
        process.stdout.read()
    return used


def peak_of(arguments: list[str]) -> tuple[float, float]:
    """Run a command; return its time in seconds and its largest memory in MB, sampled every 5 ms."""
    peak, start = 0, time.perf_counter()
    with psutil.Popen(arguments, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            try:
                peak = max(peak, process.memory_info().rss)
            except psutil.NoSuchProcess:
                break
            time.sleep(0.005)
    return time.perf_counter() - start, peak / 1e6


def show(what: str, value: str, target: str = "") -> None:
    print(f"{what:44} {value:>22}   {f'target {target}' if target else ''}".rstrip())
