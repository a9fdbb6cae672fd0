# MIT License, see LICENSE at the top of the repository.
"""Writes what happens to each host as JSON lines to the file that DEB_DEPLOY_EVENTS names; without it, does nothing.

Works with ansible-core 2.14 to 2.19: the names of a result's parts have lost their underscore in between.
"""

from __future__ import annotations

import json
import os
import re

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = r'''
name: deb_deploy
type: notification
short_description: Events of a rollout as JSON lines
description: Writes them to the file that the environment variable DEB_DEPLOY_EVENTS names.
'''
LONGEST = 4000
FACTS = ('deploy_plan', 'deploy_result')
CHANGING = re.compile(r'/roles/deploy/tasks/(around|packages)\.yml(:|$)')


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'notification'
    CALLBACK_NAME = 'deb_deploy'
    CALLBACK_NEEDS_ENABLED = False

    def __init__(self):
        super().__init__()
        self._path = os.environ.get('DEB_DEPLOY_EVENTS', '')
        self._begun = set()

    def v2_runner_on_start(self, host, task):
        name = host.get_name()
        if name not in self._begun and CHANGING.search(task.get_path() or ''):
            self._begun.add(name)
            self._write({'kind': 'begun', 'host': name})

    def v2_runner_on_ok(self, result):
        self._tell('changed' if part(result, 'result').get('changed') else 'ok', result)

    def v2_runner_on_skipped(self, result):
        self._tell('skipped', result)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self._tell('ignored' if ignore_errors else 'failed', result)

    def v2_runner_on_unreachable(self, result):
        self._tell('unreachable', result)

    def v2_playbook_on_stats(self, stats):
        for host in sorted(stats.processed):
            summary = stats.summarize(host)
            self._write({'kind': 'stats', 'host': host, 'failed': summary['failures'] > 0,
                         'unreachable': summary['unreachable'] > 0, 'changed': summary['changed'] > 0})

    def _tell(self, outcome, result):
        said = part(result, 'result')
        event = {'kind': 'task', 'host': part(result, 'host').get_name(), 'outcome': outcome,
                 'task': part(result, 'task').get_name()}
        if outcome in ('failed', 'unreachable'):
            event['message'] = message(said)
        facts = said.get('ansible_facts') if outcome in ('ok', 'changed') else None
        told = dict((name, facts[name]) for name in FACTS if facts.get(name)) if isinstance(facts, dict) else {}
        self._write(event)
        for name, value in told.items():
            self._write({'kind': name[len('deploy_'):], 'host': event['host'], 'value': value})

    def _write(self, event):
        if not self._path:
            return
        with open(self._path, 'a', encoding='utf-8') as file:
            file.write(json.dumps(event, default=str) + '\n')


def part(result, name):
    """`host`, `task` or `result` of a result: with an underscore before ansible-core 2.19."""
    return getattr(result, name) if hasattr(type(result), name) else getattr(result, '_' + name)


def message(said):
    text = said.get('msg') or said.get('stderr') or said.get('exception') or ''
    return str(text)[:LONGEST]
