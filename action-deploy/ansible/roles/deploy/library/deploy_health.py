#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_repack import discard

DOCUMENTATION = r'''
module: deploy_health
short_description: Units restarted, and a check that must pass within a time, tried on the host itself
options:
  units: {description: systemd units to restart and to look at., type: list, elements: str}
  restart: {description: Restart them first., type: bool, default: false}
  check: {description: 'http(s) URL, tcp:PORT, or a command for sh -c.', type: str}
  timeout: {description: Seconds., type: int, default: 60}
  discard: {description: Once healthy nothing kept for the way back is needed., type: bool, default: false}
'''
# A unit that crashes at its start has done so, and was started again, by then.
SETTLING = 5
PAUSE = 0.5


def main():
    module = AnsibleModule(supports_check_mode=False, argument_spec={
        'units': {'type': 'list', 'elements': 'str'},
        'restart': {'type': 'bool', 'default': False},
        'check': {'type': 'str'},
        'timeout': {'type': 'int', 'default': 60},
        'discard': {'type': 'bool', 'default': False},
    })
    units = module.params['units'] or []
    if module.params['restart']:
        restart(module, units)
    check = module.params['check']
    wrong = by_check(check, module.params['timeout']) if check else by_units(module, units)
    if not wrong and check:
        wrong = ' '.join(filter(None, (unit_trouble(unit, state(module, unit)) for unit in units)))
    if wrong:
        module.fail_json(msg=wrong, journal=journal(module, units))
    if module.params['discard']:
        discard()
    module.exit_json(changed=module.params['restart'] and bool(units))


def restart(module, units):
    for unit in units:
        # A unit that crashed too often before would refuse to start again.
        module.run_command(['systemctl', 'reset-failed', '--', unit])
        rc, _output, errors = module.run_command(['systemctl', 'restart', '--', unit])
        if rc != 0:
            module.fail_json(msg='The unit %s does not start: %s' % (unit, errors.strip()),
                             journal=journal(module, units))


def by_units(module, units):
    before = dict((unit, state(module, unit)) for unit in units)
    if units:
        time.sleep(SETTLING)
    for unit in units:
        now = state(module, unit)
        trouble = unit_trouble(unit, now)
        if trouble:
            return trouble
        if now['InvocationID'] != before[unit]['InvocationID']:
            return 'The unit %s keeps restarting.' % unit
    return ''


def state(module, unit):
    output = module.run_command(
        ['systemctl', 'show', '--property=ActiveState,SubState,Result,InvocationID', '--', unit])[1]
    fields = dict(line.split('=', 1) for line in output.splitlines() if '=' in line)
    return dict((name, fields.get(name, '')) for name in ('ActiveState', 'SubState', 'Result', 'InvocationID'))


def unit_trouble(unit, now):
    if now['ActiveState'] in ('active', 'reloading'):
        return ''
    return 'The unit %s is not active but %s (%s, %s).' % (
        unit, now['ActiveState'], now['SubState'], now['Result'])


def journal(module, units):
    lines = []
    for unit in units:
        output = module.run_command(['journalctl', '--no-pager', '-q', '-n', '15', '-o', 'short-iso', '-u', unit])[1]
        lines += output.splitlines()
    return lines


def by_check(check, timeout):
    """Tries until it passes or the time is over. Returns what was wrong the last time, or ''."""
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


if __name__ == '__main__':
    main()
