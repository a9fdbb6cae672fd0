import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { startAction } from '../../apt/action.ts';
import { openWorkshop } from '../../apt/repository.ts';

const workshop = await openWorkshop();

/** A store that takes every request and answers none. */
const server = createServer((request) => {
  const { method, url } = request;
  server.emit('asked', `${method} ${url}`);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => {
  server.closeAllConnections();
  server.close();
});
const bound = server.address();
const endpoint = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;

const packages = await workshop.deb({ name: 'shop' });
const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  packages: { packages: 'none/*.deb' },
  'private-key': { packages, 'private-key': 'no key' },
};

for (const [name, given] of Object.entries(cases)) {
  test(`a wrong ${name} ends the run though the store is silent`, async () => {
    const seen = new Set<string>();
    const again = Promise.withResolvers<string>();
    server.removeAllListeners('asked').on('asked', (what: string) => {
      if (seen.has(what)) again.resolve(what);
      seen.add(what);
    });
    const action = startAction(workshop, { bucket: 'silent', endpoint, ...given });
    // What waits for the store asks again after half a minute.
    const first = await Promise.race([action.ended, again.promise]);
    await action.kill();
    assert.ok(typeof first === 'object', `it has told its error, and goes on: ${first}`);
    assert.equal(first.code, 1);
    assert.ok(seen.size > 0, 'the store was not even asked');
    assert.match(first.said, new RegExp(`^::error.*\`${name}\``, 'm'));
  });
}
