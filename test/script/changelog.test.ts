import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseNotes } from '../../script/changelog.ts';

const changelog =
  '# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.0 - 2026-12-01\n\n- one\n  - more\n\n## 1.1.9 - 2026-11-01\n\n- old\n\n## 1.1.8\n';
const manifest = (version: string): string => JSON.stringify({ version });

test('the notes are the section of the version, and nothing of its neighbours', () => {
  assert.equal(releaseNotes('1.2.0', manifest('1.2.0'), changelog), '- one\n  - more\n');
  assert.equal(releaseNotes('1.1.9', manifest('1.1.9'), changelog), '- old\n');
});

test('what does not agree ends the release before anything is made', () => {
  assert.throws(
    () => releaseNotes('1.2.0', manifest('1.1.9'), changelog),
    /package\.json has version 1\.1\.9/,
  );
  assert.throws(() => releaseNotes('1.2.1', manifest('1.2.1'), changelog), /says nothing of 1\.2\.1/);
  assert.throws(() => releaseNotes('1.1.8', manifest('1.1.8'), changelog), /says nothing of 1\.1\.8/);
  assert.throws(() => releaseNotes('v1.2.0', manifest('1.2.0'), changelog), /not a version/);
});
