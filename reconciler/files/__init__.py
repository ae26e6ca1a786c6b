"""The files of a desired state on disk: finding, reading and writing them."""
