/** The models of the measure that is open: one set for as long as it is, so that going elsewhere loses no history. */
import type { Studio } from '../app/studio.ts';
import type { MonacoApi } from '../monaco/load.ts';
import { type Models, openModels } from '../monaco/models.ts';

let open: { readonly studio: Studio; readonly models: Models } | undefined;

export function modelsOf(monaco: MonacoApi, studio: Studio): Models {
  if (open?.studio !== studio) {
    open?.models.close();
    open = { studio, models: openModels(monaco, studio.desk) };
  }
  return open.models;
}
