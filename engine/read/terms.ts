/** The names of a measure that a case is told in: every checked measure has them, and so has what screens know of one. */
import type { CheckedMeasure } from '../measure.ts';

export type Terms = Pick<
  CheckedMeasure,
  'id' | 'lists' | 'acts' | 'facts' | 'concepts' | 'amounts' | 'readings'
>;
