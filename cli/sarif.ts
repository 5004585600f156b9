/** Diagnostics with their places → SARIF 2.1.0, as code platforms read it. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Code, catalogue } from '../grammar/messages/index.ts';
import { type Call, flagValue } from './call.ts';
import { writeText } from './files.ts';
import type { Placed } from './places.ts';
import type { DescribedFlag } from './verb.ts';
import type { Locale } from './words.ts';

export const sarifFlag: DescribedFlag = {
  name: '--sarif',
  value: 'FILE',
  about: { zh: '另写一份 SARIF 报告', en: 'also write a SARIF report' },
};

/** Where the call asks for one. */
export function writeSarif(call: Call, problems: readonly Placed[], locale: Locale): void {
  const path = flagValue(call, sarifFlag.name);
  if (path !== undefined) writeText(path, sarif(problems, locale));
}

export function sarif(problems: readonly Placed[], locale: Locale): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const run = {
    tool: {
      driver: {
        name: 'tiaowen',
        rules: codes.map((id) => ({ id, shortDescription: { text: general(id as Code, locale) } })),
      },
    },
    // columns are counted as everywhere here
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => result(problem, codes.indexOf(problem.code))),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

function result({ code, severity, message, file, start, end, related }: Placed, ruleIndex: number) {
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: physical(file, start, end) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            physicalLocation: physical(each.file, each.start, each.end),
          })),
        }),
  };
}

function physical(file: string, start: Placed['start'], end: Placed['end']) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** Relative where the file was named so: platforms look it up in the repository. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');

/** What the code says of any place: its holes stay open. */
const general = (code: Code, locale: Locale): string => catalogue[code][locale].replace(/\{\w+\}/g, '…');
