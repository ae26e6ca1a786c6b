"""Values → text for people, SQL for psql, JSON for programs. Pure functions; nothing here prints.

Import from the modules: this file stays empty so that a command loads only the form it shows.
"""
