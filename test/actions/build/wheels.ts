import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Python that writes a wheel: a zip with a RECORD. */
const MAKE_WHEEL = `
import base64, hashlib, sys, zipfile
folder, name, version, module, source, script = sys.argv[1:]
info = f'{name}-{version}.dist-info'
files = {
    f'{module}/__init__.py': source,
    f'{info}/METADATA': f'Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n',
    f'{info}/WHEEL': 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    f'{info}/entry_points.txt': f'[console_scripts]\\n{script} = {module}:main\\n',
}
record = []
with zipfile.ZipFile(f'{folder}/{name}-{version}-py3-none-any.whl', 'w') as wheel:
    for path, text in files.items():
        wheel.writestr(path, text)
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b'=').decode()
        record.append(f'{path},sha256={digest},{len(text)}')
    record.append(f'{info}/RECORD,,')
    wheel.writestr(f'{info}/RECORD', '\\n'.join(record) + '\\n')
`;

export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly module: string;
  readonly source: string;
  /** Its console script, which calls `main` of the module. */
  readonly script: string;
}

/** A folder of wheels, and the environment in which pip takes them from there and from nowhere else. */
export async function wheelFolder(
  folder: string,
  wheels: readonly Wheel[],
): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true });
  for (const { name, version, module, source, script } of wheels) {
    execFileSync('/usr/bin/python3', ['-I', '-c', MAKE_WHEEL, folder, name, version, module, source, script]);
  }
  return { PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder };
}

/** A build backend of the project's own, so that pip needs no index to build it. */
const BACKEND = `
import base64, hashlib, zipfile

def get_requires_for_build_wheel(config_settings=None):
    return []

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    info = 'shop-1.2.3.dist-info'
    with open('shopapp/__init__.py') as file:
        source = file.read()
    files = {
        'shopapp/__init__.py': source,
        f'{info}/METADATA': 'Metadata-Version: 2.1\\nName: shop\\nVersion: 1.2.3\\n',
        f'{info}/WHEEL': 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
        f'{info}/entry_points.txt': '[console_scripts]\\nshop = shopapp:main\\n',
    }
    name = 'shop-1.2.3-py3-none-any.whl'
    with zipfile.ZipFile(f'{wheel_directory}/{name}', 'w') as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr(f'{info}/RECORD', ''.join(f'{path},,\\n' for path in files) + f'{info}/RECORD,,\\n')
    return name
`;

const PYPROJECT = `[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "shop"
version = "1.2.3"
description = "The shop of a test."
authors = [{ name = "Shop Team", email = "shop@example.org" }]
dependencies = []
`;

export async function writeWheelProject(workspace: string): Promise<void> {
  await mkdir(join(workspace, 'shopapp'), { recursive: true });
  const files = {
    'backend.py': BACKEND,
    'pyproject.toml': PYPROJECT,
    'requirements.txt': 'greeting-lib==1.0\n',
    'shopapp/__init__.py': 'import greeting\n\ndef main():\n    print(greeting.text())\n',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(workspace, path), text);
}

export const GREETING: Wheel = {
  name: 'greeting_lib',
  version: '1.0',
  module: 'greeting',
  source: 'def text():\n    return "hello"\n\ndef main():\n    print(text())\n',
  script: 'greet',
};

/**
 * A build backend of the project's own, of one module, that makes its version as setuptools-scm and its like do: from
 * git's tags, with a mark where the checkout is changed.
 */
export function backendFor(name: string): string {
  return `
import subprocess, zipfile

def version():
    command = ['git', 'describe', '--tags', '--dirty=.dirty', '--always', '--match', 'v*']
    said = subprocess.run(command, capture_output=True, text=True).stdout.strip()
    return said[1:] if said.startswith('v') else '0.1'

def metadata():
    return f'Metadata-Version: 2.1\\nName: ${name}\\nVersion: {version()}\\n'

WHEEL = 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n'

def get_requires_for_build_wheel(config_settings=None):
    return []

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    import os
    info = f'${name}-{version()}.dist-info'
    os.mkdir(f'{metadata_directory}/{info}')
    with open(f'{metadata_directory}/{info}/METADATA', 'w') as file:
        file.write(metadata())
    return info

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    info = f'${name}-{version()}.dist-info'
    with open('${name}.py') as file:
        files = {'${name}.py': file.read(), f'{info}/METADATA': metadata(), f'{info}/WHEEL': WHEEL}
    wheel = f'${name}-{version()}-py3-none-any.whl'
    with zipfile.ZipFile(f'{wheel_directory}/{wheel}', 'w') as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.writestr(f'{info}/RECORD', ''.join(f'{path},,\\n' for path in files) + f'{info}/RECORD,,\\n')
    return wheel
`;
}
