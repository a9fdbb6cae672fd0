# MIT License, see LICENSE at the top of the repository.
"""The health check, tried on the host itself: an http(s) URL, a TCP port, or a command."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

PAUSE = 0.5


def passes(check, timeout):
    """Tries until it passes or the time is over. Returns what was wrong the last time, or ''.

    @param timeout seconds
    """
    deadline = time.monotonic() + timeout
    wrong = 'there was no time to try'
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            return 'The health check %s did not pass within %d s: %s' % (check, timeout, wrong)
        wrong = probe(check, left)
        if not wrong:
            return ''
        time.sleep(max(0, min(PAUSE, deadline - time.monotonic())))


def probe(check, left):
    """One try. Returns what was wrong, or ''."""
    if re.match(r'^https?://', check):
        return by_http(check, min(left, 10))
    if re.match(r'^tcp:\d+$', check):
        return by_tcp(int(check[4:]), min(left, 10))
    return by_command(check, left)


def by_http(url, left):
    opener = urllib.request.OpenerDirector()
    handlers = (urllib.request.HTTPHandler, urllib.request.HTTPSHandler, urllib.request.HTTPRedirectHandler,
                urllib.request.HTTPErrorProcessor, urllib.request.HTTPDefaultErrorHandler)
    for handler in handlers:
        opener.add_handler(handler())
    request = urllib.request.Request(url, headers={'User-Agent': 'deb-deploy'})
    try:
        with opener.open(request, timeout=left) as response:
            response.read(1)
            return ''
    except urllib.error.HTTPError as error:
        return 'it answers %s %s' % (error.code, error.reason)
    except Exception as error:  # whatever a server can do to a client is an answer
        return str(getattr(error, 'reason', error))


def by_tcp(port, left):
    wrong = ''
    for address in ('127.0.0.1', '::1'):
        try:
            socket.create_connection((address, port), timeout=left).close()
            return ''
        except OSError as error:
            wrong = wrong or str(error)
    return wrong


def by_command(command, left):
    process = subprocess.Popen(
        ['/bin/sh', '-c', command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True)
    try:
        output = process.communicate(timeout=left)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return 'it did not end in time'
    if process.returncode == 0:
        return ''
    last = output.decode('utf-8', 'replace').strip().split('\n')[-1]
    return 'it exits with %d%s' % (process.returncode, ': %s' % last[:300] if last else '')
