/** The cases of rules/: each a test, with the clauses it is about in its name. */
import { describeMeasure } from '../harness/vitest.ts';

describeMeasure(new URL('../rules', import.meta.url));
