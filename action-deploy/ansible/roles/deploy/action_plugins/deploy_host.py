# MIT License, see LICENSE at the top of the repository.
"""One host of a rollout, step by step: what the module of the same name does on the host is judged here.

Ends in the facts `deploy_plan` and `deploy_result` (null while there is none), and never in a failed task: a host that
failed, or can't be reached, has to stay in the play, or nobody would count it and give it its way back.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time

from ansible.errors import AnsibleConnectionFailure, AnsibleError
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display

# Another one's installation is waited for as long (seconds), and as long as one of ours may run.
PATIENCE = {'lock': 120, 'ours': 1800}
WAIT = 10
RECONNECTS = 2
# How Ansible says that a host answers nothing any more, where it waits for sudo.
SILENT = 'waiting for privilege escalation prompt'
PACKAGES = {'apt': 'python3-apt', 'apt_pkg': 'python3-apt', 'distutils': 'python3-distutils'}


class ActionModule(ActionBase):
    TRANSFERS_FILES = False

    def run(self, tmp=None, task_vars=None):
        super().run(tmp, task_vars)
        self.host = task_vars['inventory_hostname']
        # Every Debian and Ubuntu has it there; looking for it costs a round trip.
        self.variables = dict({'ansible_python_interpreter': '/usr/bin/python3'}, **task_vars)
        self.options = dict(self._task.args['options'])
        self.dry = bool(self.options.get('dry')) or bool(self._task.check_mode)
        steps = {'plan': self.plan, 'change': self.change, 'back': self.all_back, 'note': self.note}
        facts = steps[self._task.args['do']](task_vars.get('ansible_facts') or {})
        result = facts.get('deploy_result') or {}
        plan = facts.get('deploy_plan') or {}
        changing = self.dry and (plan.get('restart') or any(
            entry['action'] != 'none' for entry in plan.get('packages', {}).values()))
        return {'changed': bool(changing) or result.get('state') in ('changed', 'rolled-back'), 'ansible_facts': facts}

    def plan(self, _facts):
        try:
            said = self.step('plan', dry=self.dry)
        except Gone as gone:
            return {'deploy_plan': None, 'deploy_result': end(gone.state, {}, {}, str(gone))}
        plan = said['plan']
        result = None
        if plan['trouble']:
            result = end('failed', plan['before'], plan['before'], plan['trouble'], plan)
        elif plan['idle']:
            result = end('ok', plan['before'], plan['before'], '', plan)
        return {'deploy_plan': plan, 'deploy_result': result}

    def change(self, facts):
        plan = facts['deploy_plan']
        if os.path.exists(os.environ.get('DEB_DEPLOY_STOP', '')):
            return self.ended(end('skipped', plan['before'], plan['before'], '', plan))
        installed = {}
        try:
            installed = self.step('install')
            plan = dict(installed['plan'], before=plan['before'], commits=plan['commits'])
            plan['notes'] = plan['notes'] + installed['notes']
            if installed['why'] == '' and installed['restarted']:
                self.tell('restart', ', '.join(installed['restarted']))
            checked = installed
            if installed['why'] == '' and (self.options['units'] or self.options['check']):
                checked = self.step('check')
            if checked['why']:
                return self.failed(plan, installed, checked)
        except Gone as gone:
            why = 'The host went away: %s' % gone if gone.state == 'unreachable' else str(gone)
            return self.ended(end(gone.state, plan['before'], installed.get('after', {}), why, plan))
        # A step that was taken up again finds its work done.
        state = 'changed' if installed['changed'] or installed['after'] != plan['before'] else 'ok'
        return self.ended(end(state, plan['before'], installed['after'], '', plan))

    def failed(self, plan, installed, checked):
        """What happens after the installation, a restart or the health check failed."""
        why = checked['why']
        journal = checked.get('journal', [])
        back = installed['back'] or plan['before']
        wanted = dict((name, entry['after']) for name, entry in plan['packages'].items())
        stays = self.options['rollback'] == 'false' or (not installed['tried'] and back == installed['after'])
        if stays or (back == wanted and back == installed['after']):
            return self.ended(end('failed', plan['before'], installed['after'], why, plan, journal))
        return self.ended(self.way_back(plan, back, installed['beside'], why, journal))

    def all_back(self, facts):
        """A host that was done well, in a rollout that has stopped."""
        plan = facts['deploy_plan']
        why = 'The rollout stopped at another host, so this one went back too.'
        back = plan['back'] or plan['before']
        try:
            return self.ended(self.way_back(plan, back, plan['beside'], why, []))
        except Gone as gone:
            return self.ended(end(gone.state, plan['before'], {}, '%s %s' % (why, gone), plan))

    def note(self, facts):
        """What the user's own tasks around the host ended in."""
        plan = facts.get('deploy_plan') or {'before': {}}
        result = facts.get('deploy_result') or end('failed', plan['before'], plan['before'], '', plan)
        why = '%s %s' % (result['why'], self._task.args['why'])
        return {'deploy_result': dict(result, state='failed', why=why.strip())}

    def way_back(self, plan, back, beside, why, journal):
        went = self.step('back', back=back, beside=beside)
        plan = dict(plan, notes=plan['notes'] + went['notes'])
        told = why
        if went['why']:
            also = 'The former version does not start either: ' if went.get('former') else ''
            return end('failed', plan['before'], went['after'], '%s %s%s' % (told, also, went['why']), plan, journal)
        if any(back.values()) and (self.options['units'] or self.options['check']):
            checked = self.step('check', back=back)
            if checked['why']:
                told += ' The former version is not healthy either: %s' % checked['why']
                return end('failed', plan['before'], went['after'], told, plan, journal + checked['journal'])
        return end('rolled-back', plan['before'], went['after'], told, plan, journal)

    def step(self, step, **more):
        """Does one step on the host. Waits for another one's installation; a connection that drops is taken up again."""
        self.tell(step)
        options = dict(self.options, step=step, **more)
        began = time.monotonic()
        drops = 0
        while True:
            try:
                said = self._execute_module(
                    module_name='deploy_host', module_args=options, task_vars=self.variables)
            except AnsibleError as error:
                silent = SILENT in str(error)
                if not silent and not isinstance(error, AnsibleConnectionFailure):
                    raise Gone('failed', str(error))
                drops += 1
                if step == 'plan' or drops > RECONNECTS:
                    raise Gone('unreachable', 'The host is silent. %s' % error if silent else str(error))
                self.tell('wait', 'the connection dropped, it is tried again')
                self.reconnect()
                continue
            if said.get('unreachable'):
                raise Gone('unreachable', said.get('msg', ''))
            if said.get('failed'):
                raise Gone('failed', explained(said))
            if 'waiting' not in said:
                return said
            self.tell('wait', said['waiting'])
            ours = said['waiting'].startswith('an installation')
            if time.monotonic() - began > PATIENCE['ours' if ours else 'lock']:
                raise Gone('failed', 'Nothing was changed: after %d s %s.' % (
                    time.monotonic() - began, said['waiting']))
            time.sleep(WAIT)

    def reconnect(self):
        try:
            self._connection.reset()
        except Exception:  # what is broken can't be told from what is closed; the next try tells
            time.sleep(1)

    def tell(self, step, said=''):
        Display().display('%s: %s' % (self.host, said and '%s: %s' % (step, said) or step))
        self.write({'kind': 'step', 'host': self.host, 'value': {'step': step, 'said': said}})

    def ended(self, result):
        return {'deploy_result': result}

    def write(self, event):
        path = os.environ.get('DEB_DEPLOY_EVENTS', '')
        if path:
            with open(path, 'a', encoding='utf-8') as file:
                file.write(json.dumps(event) + '\n')


class Gone(Exception):
    """The host can't be worked on."""

    def __init__(self, state, why):
        super().__init__(why)
        self.state = state


def end(state, before, after, why, plan=None, journal=()):
    plan = plan or {}
    return {'state': state, 'before': before, 'after': after, 'why': why.strip(), 'journal': list(journal),
            'commits': plan.get('commits', {}), 'notes': plan.get('notes', [])}


def explained(said):
    """What a module that did not get to answer died of, in words that tell what to do."""
    text = '%s\n%s\n%s' % (said.get('msg', ''), said.get('module_stderr', ''), said.get('exception', ''))
    missing = re.search(r'No module named \'?([A-Za-z0-9_]+)', text)
    if missing:
        name = missing.group(1)
        # A host that has python3-minimal alone lacks most of what belongs to the language.
        own = name in getattr(sys, 'stdlib_module_names', ())
        package = PACKAGES.get(name, 'python3' if own else 'python3-%s' % name)
        return 'The host\'s Python has no module %s: `apt-get install %s` there.' % (name, package)
    noise = said.get('module_stdout', '')
    if re.search(r'python3?: (not found|No such file)|/python3?[\': ].*(not found|No such file)', text + noise):
        return 'There is no python3 on the host, which Ansible needs: `apt-get install python3` there.'
    if 'MODULE FAILURE' in text or 'deserial' in text:
        first = (noise.strip().splitlines() or [''])[0][:200]
        if first and not first.startswith('Traceback'):
            return ('The host prints text of its own where a program logs in, which can\'t be told from the answer: '
                    '%r. See its ~/.bashrc and /etc/bash.bashrc: what prints belongs below the test for an '
                    'interactive shell.' % first)
        return 'The host\'s Python failed: %s' % ('\n'.join((text + noise).strip().splitlines()[-6:]))
    return said.get('msg', 'unknown')
