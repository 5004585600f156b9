/** The published JSON Schema guards the door beside the engine's own reader: what passes one must pass the other. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CheckedMeasure } from '../engine/measure.ts';
import { factsSchema } from '../engine/targets/index.ts';

/**
 * `json` has been read without a problem, so the schema must take it too. Where it does not, other systems would be
 * told something untrue by the schema we give them: that is our fault, and nothing is decided.
 */
export function requireSchema(measure: CheckedMeasure, json: string): void {
  const ajv = new Ajv2020({ strictTypes: true, allowUnionTypes: true });
  const fits = ajv.compile(factsSchema(measure) as object);
  if (!fits(JSON.parse(json)))
    throw new Error(`the reader takes these facts, the schema does not: ${ajv.errorsText(fits.errors)}`);
}
