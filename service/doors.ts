/** What every request must pass and every answer carries: only this machine's own page may use the service. */
import type { IncomingHttpHeaders } from 'node:http';
import { writeHeader } from './contract.ts';
import { Refused } from './refused.ts';
import type { RefusalCode } from './words.ts';

/** Nothing is loaded from anywhere else; inline styles are Monaco's. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** A foreign name that resolves to this machine (DNS rebinding) would make any page of it our own origin. */
export function checkHost(headers: IncomingHttpHeaders): void {
  if (!/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(headers.host ?? '')) throw new Refused('badHost');
}

/** An origin that is named must be ours; a browser names it with every write and every call from elsewhere. */
export function checkOrigin(headers: IncomingHttpHeaders): void {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused('badOrigin');
}

/** Calls from pages elsewhere, also those a browser makes without naming an origin. */
export function checkSite(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('badOrigin');
}

/** `otherwise`: how the call is refused that does not come from the page. */
export function checkWrite(headers: IncomingHttpHeaders, otherwise: RefusalCode = 'noWriteHeader'): void {
  if (headers[writeHeader] === undefined) throw new Refused(otherwise);
}
