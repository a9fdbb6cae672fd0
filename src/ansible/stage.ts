import { join } from 'node:path';
import type { Environment, Run } from '../program.ts';
import { type Ansible, utf8 } from './tool.ts';
import type { Workplace } from './workplace.ts';

/** Everything that running Ansible needs beside the playbook. */
export interface Stage {
  readonly ansible: Ansible;
  readonly workplace: Workplace;
  /** The folder action-deploy/ansible. */
  readonly playbooks: string;
  /** Where the user's ansible.cfg, roles and files are. */
  readonly workspace: string;
  /** Of every program of Ansible: see `ansibleEnvironment`. */
  readonly environment: Environment;
  readonly limit: string | undefined;
  /** The user to log in as where the inventory names none. */
  readonly user: string | undefined;
  readonly run: Run;
}

/** The job's environment with what Ansible needs to work in this folder, and nothing of it outside. */
export function ansibleEnvironment(environment: Environment, workplace: Workplace): Environment {
  return {
    ANSIBLE_FORKS: '25',
    ANSIBLE_PIPELINING: 'True',
    ...utf8(environment),
    ANSIBLE_HOST_KEY_CHECKING: 'True',
    ANSIBLE_LOCAL_TEMP: join(workplace.folder, 'tmp'),
    ANSIBLE_SSH_CONTROL_PATH_DIR: join(workplace.folder, 's'),
    ANSIBLE_RETRY_FILES_ENABLED: 'False',
    DEB_DEPLOY_EVENTS: workplace.events,
    DEB_DEPLOY_STOP: workplace.stop,
  };
}

export function limited({ limit }: Stage): readonly string[] {
  return limit === undefined ? [] : ['--limit', limit];
}
