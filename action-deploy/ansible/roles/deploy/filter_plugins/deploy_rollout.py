# MIT License, see LICENSE at the top of the repository.
"""Batches, and when a rollout stops. Ansible's own count knows neither unreachable hosts nor those that went back."""

from __future__ import annotations


class FilterModule:
    def filters(self):
        return {'deploy_batches': batches, 'deploy_stops': stops, 'deploy_results': results}


def batches(hosts, serial):
    """The hosts in batches, as Ansible's `serial` makes them: a share is of all hosts, rounded down, at least one; the
    last size stays for all that are left."""
    sizes = serial.split(',') if isinstance(serial, str) else serial if isinstance(serial, (list, tuple)) else [serial]
    sizes = [str(size).strip() for size in sizes if str(size).strip()]
    found = []
    rest = list(hosts)
    while rest:
        size = sizes[min(len(found), len(sizes) - 1)] if sizes else '100%'
        count = int(int(size[:-1]) * len(hosts) / 100) if size.endswith('%') else int(size)
        found.append(rest[:max(1, count)])
        rest = rest[max(1, count):]
    return found


def results(hosts, hostvars):
    """How each host ended so far: {host: state}; '' for one that has only its plan, `failed` where there is none."""
    found = {}
    for host in hosts:
        facts = hostvars[host].get('ansible_facts') or {}
        planned = 'failed' if not facts.get('deploy_plan') else ''
        found[host] = (facts.get('deploy_result') or {}).get('state') or planned
    return found


def stops(states, hosts_of_batches, percent):
    """Whether more than this share of a batch is not as it should be.

    @param states {host: state}; @param hosts_of_batches lists of hosts
    """
    for batch in hosts_of_batches:
        bad = [host for host in batch if states.get(host) in ('failed', 'unreachable', 'rolled-back')]
        if 100 * len(bad) > float(percent) * len(batch):
            return True
    return False
