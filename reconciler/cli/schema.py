"""`reconcile schema`: the JSON Schema of the YAML, so that editors complete and check it."""

from __future__ import annotations

import argparse
import json
import sys

from . import exit_codes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes no options of its own."""
    parser.epilog = (
        "To have an editor use it, write it to a file beside the YAML and begin each YAML file with\n"
        "  # yaml-language-server: $schema=reconcile.schema.json"
    )


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from reconciler.spec.document import Document

    found = Document.model_json_schema(by_alias=True, mode="validation")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The desired state of a PostgreSQL platform (reconcile)",
    }
    json.dump({**head, **{key: value for key, value in found.items() if key != "title"}}, sys.stdout, indent=2)
    sys.stdout.write("\n")
    return exit_codes.OK
