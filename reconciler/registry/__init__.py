"""Registered databases: where their secrets come from, how these are encrypted, and what the registry holds.

No value of a secret leaves this folder unencrypted: functions pass `Secret`, which nobody can print, and
those that look inside return what is wrong instead of raising it, since an exception carries the variables
of every frame it passes to whoever reports it.
"""
