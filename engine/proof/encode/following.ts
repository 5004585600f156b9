/** A measure under one understanding, the others left open. */

import type { Encoding } from './encoding.ts';
import { encode } from './index.ts';

export function following(
  { terms, measure, shape, asOf, options }: Encoding,
  reading: number,
  option: number,
): Encoding {
  const followed = encode({ terms, measure, shape, asOf });
  const own = options.map((each, at) =>
    at === reading ? each.map((_, position) => terms.truth(position === option)) : each,
  );
  return Object.assign(followed, { options: own });
}
