"""`reconcile dev`: the development server and the PostgreSQL programs it runs on."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from reconciler.model.errors import ReconcileError
from reconciler.postgres import dev
from reconciler.postgres.binaries import DEFAULT_MAJOR, SUPPORTED_MAJORS, Binaries, available, find, find_any
from reconciler.postgres.dev_server import DevServer, all_known
from reconciler.postgres.fetch import fetch, unusable_extensions
from reconciler.postgres.libraries import debian_packages


class NotRunning(ReconcileError):
    """The dev server does not run."""

    code = "dev-server-not-running"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the sub-commands of `reconcile dev`."""
    commands = parser.add_subparsers(dest="dev_command", metavar="COMMAND", required=True)
    start = commands.add_parser("start", help="start the server, unless it runs, and print its URL")
    stop = commands.add_parser("stop", help="stop the server; its data is kept")
    stop.add_argument("--delete", action="store_true", help="also delete the data")
    url = commands.add_parser("url", help="print the URL of the running server")
    url.add_argument("--dbname", default="postgres", help="the database in the URL (default: postgres)")
    url.add_argument("--tcp", action="store_true", help="the URL over TCP, with its password")
    psql = commands.add_parser("psql", help="open the server's own psql")
    status = commands.add_parser("status", help="list servers and PostgreSQL programs")
    for command in (start, stop, url, psql, status):
        command.add_argument("--major", type=int, choices=SUPPORTED_MAJORS, help=_MAJOR_HELP)
    psql.add_argument("arguments", nargs="*", help="passed on to psql; write -- before the first option")
    get = commands.add_parser("fetch", help="download the PostgreSQL programs into the cache")
    get.add_argument("majors", type=int, nargs="*", metavar="MAJOR", help=f"default: {DEFAULT_MAJOR}")
    get.add_argument("--major", type=int, choices=SUPPORTED_MAJORS, help="the same as naming it alone")
    get.add_argument("--refresh", action="store_true", help="look for a newer minor version")


_MAJOR_HELP = f"PostgreSQL major version (default: {DEFAULT_MAJOR} if this machine has it, else the newest)"


def run(options: argparse.Namespace) -> int:
    """Do one sub-command; returns the exit code. Raises: ReconcileError."""
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "start": _start,
        "stop": _stop,
        "url": _url,
        "psql": _psql,
        "status": _status,
        "fetch": _fetch,
    }
    return commands[options.dev_command](options)


def _start(options: argparse.Namespace) -> int:
    binaries = _binaries(options)
    server = dev.start(binaries)
    _say(f"PostgreSQL {binaries.version} ({binaries.origin}) runs in {server.folder}")
    print(server.url())
    return 0


def _stop(options: argparse.Namespace) -> int:
    for major in [options.major] if options.major else [server.major for server in all_known()]:
        done = dev.stop(major, delete=options.delete)
        what = "stopped and deleted" if options.delete else "stopped, data kept"
        _say(f"PostgreSQL {major}: {what if done else 'was not running'}")
    return 0


def _url(options: argparse.Namespace) -> int:
    server = _running(options)
    print(server.tcp_url(options.dbname) if options.tcp else server.url(options.dbname))
    return 0


def _psql(options: argparse.Namespace) -> int:
    server = _running(options)
    binaries = find(server.major)
    # The caller's environment, not the servers': psql should know the terminal and the user's psqlrc.
    libraries = {"LD_LIBRARY_PATH": str(binaries.library_path)} if binaries.library_path else {}
    psql = binaries.tool("psql")
    settings = {"PGHOST": str(server.endpoint.socket_dir), "PGPORT": str(server.endpoint.port)}
    # As variables and not as a URL, so that `-d other` among the arguments still chooses a database.
    environment = {**os.environ, **libraries, **settings, "PGUSER": "postgres", "PGDATABASE": "postgres"}
    sys.stdout.flush()
    os.execve(psql, [psql, *options.arguments], environment)


def _status(options: argparse.Namespace) -> int:
    for server in all_known():
        state = server.url() if server.answers() else "stopped"
        print(f"server\t{server.major}\t{state}\t{server.data}")
    for found in available():
        print(f"programs\t{found.version}\t{found.origin}\t{found.bin}")
    return 0


def _fetch(options: argparse.Namespace) -> int:
    majors = [*options.majors, *([options.major] if options.major else [])]
    for major in majors or [DEFAULT_MAJOR]:
        binaries = fetch(major, refresh=options.refresh)
        _say(f"PostgreSQL {binaries.version} is there")
        for name, libraries in unusable_extensions(binaries).items():
            packages = " ".join(debian_packages(libraries))
            _say(f"extension {name} needs {', '.join(libraries)} (Debian package: {packages})")
        print(binaries.bin)
    return 0


def _binaries(options: argparse.Namespace) -> Binaries:
    return find(options.major) if options.major else find_any()


def _running(options: argparse.Namespace) -> DevServer:
    """The server meant: the one of --major, else of the default major, else the newest that runs."""
    majors = [options.major] if options.major else [DEFAULT_MAJOR, *sorted(SUPPORTED_MAJORS, reverse=True)]
    for major in majors:
        if (server := dev.running(major)) is not None:
            return server
    name = f"PostgreSQL {options.major} dev server" if options.major else "dev server"
    raise NotRunning(f"no {name} is running", hint="reconcile dev start")


def _say(text: str) -> None:
    print(text, file=sys.stderr)
