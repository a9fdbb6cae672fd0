import type { IncomingHttpHeaders } from 'node:http';
import { NOT_A_STORE, StoreError } from './fault.ts';

/** Whether an answer that is a success is a web page in an object's place. Our own pages are objects, too. */
export function isPage(headers: IncomingHttpHeaders, key: string | undefined): boolean {
  return /^text\/html\b/i.test(headers['content-type'] ?? '') && !(key ?? '').endsWith('.html');
}

/** Whether a text is a web page's. */
export function looksLikePage(text: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body)/i.test(text);
}

/** What to throw for an answer that is no store's; `text` is its body, or the start of it. */
export function notAStore(status: number, reason: string, text: string, location = ''): StoreError {
  const [, title = ''] = /<title[^<>]*>([^<]{1,200})/i.exec(text) ?? [];
  const shown = title.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  const what =
    location === ''
      ? `${looksLikePage(text) ? 'a web page' : 'no error document of S3'}${shown === '' ? '' : ` (“${shown}”)`}`
      : `a redirection to ${originOf(location)}`;
  return new StoreError(
    NOT_A_STORE,
    status,
    `${what}, with the status ${status} ${reason}`.trimEnd(),
    undefined,
  );
}

/** Without path and query, which may hold a token. */
function originOf(location: string): string {
  return URL.parse(location)?.origin ?? 'another page';
}
