"""Shared libraries of the system that the downloaded programs need and may not find."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

# The libraries that are absent from minimal images, by the start of their file name.
_DEBIAN_PACKAGES = {
    "libgssapi_krb5.so": "libgssapi-krb5-2",
    "libossp-uuid.so": "libossp-uuid16",
    "libxml2.so": "libxml2",
    "libreadline.so": "libreadline8",
    "libssl.so": "libssl3",
    "libcrypto.so": "libssl3",
    "liblz4.so": "liblz4-1",
    "libzstd.so": "libzstd1",
}


def missing_libraries(files: Iterable[Path]) -> list[str]:
    """File names of the libraries that the dynamic loader does not find, sorted; [] without ldd."""
    if not (ldd := shutil.which("ldd")):
        return []
    command = [ldd, *(str(file) for file in files)]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in listing.splitlines() if line.endswith("=> not found")})


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that hold these libraries, sorted; unknown libraries are left out."""
    stems = (library.partition(".so")[0] + ".so" for library in libraries)
    return sorted({_DEBIAN_PACKAGES[stem] for stem in stems if stem in _DEBIAN_PACKAGES})


def explain(libraries: list[str]) -> str:
    """Why programs do not run and what to install, to follow the name of their folder."""
    packages = " ".join(debian_packages(libraries))
    install = f" (on Debian and Ubuntu: apt-get install {packages})" if packages else ""
    return f"needs {', '.join(libraries)}, not found on this system{install}"
