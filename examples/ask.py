#!/usr/bin/env python3
"""Asks a running CitationGraph server the worked questions beside this file, and prints the answers as outlines.

    python3 examples/ask.py [http://127.0.0.1:5080] [NAME...]

Needs nothing but Python. To ask something of your own, put another NAME.graphql into questions/.
"""

import json
import pathlib
import sys
import urllib.error
import urllib.request

QUESTIONS = pathlib.Path(__file__).parent / "questions"


def ask(server, query, variables=None):
    """The data of the answer; an error of the server ends the script with its code and words."""
    request = urllib.request.Request(
        f"{server}/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {"Content-Type": "application/json", "Accept": "application/graphql-response+json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
    except urllib.error.URLError as problem:
        sys.exit(f"{server}: {problem.reason}. Start it with: citegraph serve")
    for error in answer.get("errors", []):
        sys.exit(f"{error['extensions']['code']}: {error['message']}")
    return answer["data"]


def outline(value, depth=0):
    """A line for the plain fields of an object, and what it holds below it; null and what is empty are left out."""
    space = "  " * depth
    if isinstance(value, list):
        for item in value:
            yield from outline(item, depth)
    elif isinstance(value, dict):
        plain = {name: field for name, field in value.items() if not isinstance(field, (dict, list)) and field is not None}
        if plain:
            yield space + "; ".join(f"{name}: {text(field)}" for name, field in plain.items())
        for name, field in value.items():
            if isinstance(field, (dict, list)) and field:
                yield f"{space}{name}"
                yield from outline(field, depth + 1)
    elif value is not None:
        yield space + text(value)


def text(value):
    return value if isinstance(value, str) else json.dumps(value)


def main(server="http://127.0.0.1:5080", *names):
    for name in names or sorted(path.stem for path in QUESTIONS.glob("*.graphql")):
        query = (QUESTIONS / f"{name}.graphql").read_text(encoding="utf-8")
        print(query.splitlines()[0])
        for line in outline(ask(server.rstrip("/"), query)):
            print(line)
        print()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(*sys.argv[1:])
