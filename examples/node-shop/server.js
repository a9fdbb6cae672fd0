import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import escapeHtml from 'escape-html';
import { ready, version } from './lib/health.js';

const page = readFileSync(new URL('./lib/window.html', import.meta.url), 'utf8')
  .replaceAll('%TITLE%', escapeHtml(process.env.SHOP_TITLE ?? 'Our shop'))
  .replaceAll('%VERSION%', escapeHtml(version));

const server = createServer((request, response) => {
  if (request.url === '/health') {
    response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ready, version }));
  } else {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  }
});

server.listen(Number(process.env.PORT ?? '8080'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
