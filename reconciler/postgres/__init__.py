"""The one door to PostgreSQL: connecting, server versions, and the embedded server.

Only this folder calls `psycopg.connect`. The embedded server is for scratch builds, tests and
development, never for production. Import from the modules: this file stays empty so that a command
which needs no database loads none of it.
"""
