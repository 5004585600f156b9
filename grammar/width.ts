/** How many columns of a terminal a character takes: two for the East Asian wide and full-width ones (UAX #11). */

export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

export function isWide(sign: string): boolean {
  return wide.test(sign);
}

function signWidth(sign: string): number {
  if (unseen.test(sign)) return 0;
  return isWide(sign) ? 2 : 1;
}

const unseen = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Quotation marks, dashes and other "ambiguous" characters take one column where nothing else is configured. */
const wide = new RegExp(
  '^[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf\\ua960-\\ua97f' +
    '\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6' +
    '\\u{1f300}-\\u{1f64f}\\u{1f680}-\\u{1f6ff}\\u{1f900}-\\u{1f9ff}\\u{20000}-\\u{3fffd}]$',
  'u',
);
