"""Whether the shop can serve. A release that can't says so here, and is rolled back."""

import subprocess

READY = True


def installed_version() -> str:
    """The version of the installed package, or `unpackaged`."""
    try:
        shown = subprocess.run(
            ["dpkg-query", "--show", "--showformat=${Version}", "django-shop"],
            capture_output=True,
            check=True,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "unpackaged"
    return shown.stdout


# Asked once, when the process starts: it is the version that runs, not one that was unpacked meanwhile.
VERSION = installed_version()
