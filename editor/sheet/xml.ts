/** The tags of a part of a workbook, one after the other, with the text before each. No entities of its own, no DTD. */
import { refuse } from './refused.ts';

export interface Tag {
  /** without a namespace prefix */
  readonly name: string;
  readonly opens: boolean;
  /** also true of <c/>, which opens too */
  readonly closes: boolean;
  /** what stands between the tag before and this one, entities read */
  readonly text: string;
  attribute(name: string): string | undefined;
}

export function xmlText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('RUN708', { part });
  }
}

export function* tags(xml: string, part: string): Generator<Tag> {
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    const text = xml.slice(end, at);
    end = endOfTag(xml, at, part);
    const inside = xml.slice(at + 1, end - 1);
    if (inside.startsWith('?')) continue;
    if (inside.startsWith('!')) refuse('RUN708', { part });
    yield tagOf(inside, text, part);
  }
}

/** > in an attribute closes nothing. */
function endOfTag(xml: string, from: number, part: string): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return refuse('RUN702', { part });
}

function tagOf(inside: string, text: string, part: string): Tag {
  const closing = inside.startsWith('/');
  const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(inside)?.[1] ?? refuse('RUN702', { part });
  return {
    name,
    opens: !closing,
    closes: closing || inside.endsWith('/'),
    text: text === '' ? text : plainText(text, part),
    attribute: (wanted) => attributeIn(inside, wanted, part),
  };
}

function attributeIn(inside: string, wanted: string, part: string): string | undefined {
  for (const [, name, , double, single] of inside.matchAll(/[\s:]([\w.-]+)=("([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return plainText(double ?? single ?? '', part);
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plainText(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));|&/g, (_, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    const sign =
      code === undefined ? entities[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    return sign ?? refuse('RUN708', { part });
  });
}
