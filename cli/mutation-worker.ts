/** A thread of a mutation campaign: reads the files of the call itself and tries its share of the mutants. */
import { parentPort, workerData } from 'node:worker_threads';
import { campaign } from '../engine/cases/index.ts';
import { mutantsOf, trialsOf } from './cases/trial.ts';
import type { Errand } from './mutation.ts';
import { loadProject } from './project.ts';

const errand = workerData as Errand;
const trial = trialsOf(loadProject(errand.paths)).find(({ id }) => id === errand.measure);
if (trial !== undefined)
  for (const tried of campaign(trial.sets, mutantsOf(trial), errand)) parentPort?.postMessage(tried);
