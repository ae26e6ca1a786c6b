"""Declarative state reconciler for PostgreSQL platforms.

The command line is `reconcile`; see reconciler/README.md for the map of the code.
"""

__version__ = "0.1.0"
